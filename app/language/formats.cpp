// Numbers, dates and lists as the language writes them (ICU; the patterns come from the Unicode CLDR).
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <cmath>

#include "language/data.h"

namespace rapport::language {

namespace {

// CLDR's narrow space changes from release to release and is missing in many fonts; the usual one serves as well.
std::string to_utf8(icu::UnicodeString text) {
    text.findAndReplace(u"\u202F", u"\u00A0");
    std::string result;
    text.toUTF8String(result);
    return result;
}

// The fields of `skeleton` ("dMMMM") in the order and with the marks of the language.
std::string formatted_date(const icu::Locale& locale, const icu::TimeZone& zone, const char16_t* skeleton,
                           std::int64_t ms) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) return {};
    icu::SimpleDateFormat format(patterns->getBestPattern(icu::UnicodeString(skeleton), status), locale, status);
    if (U_FAILURE(status)) return {};
    format.setTimeZone(zone);
    icu::UnicodeString text;
    format.format(static_cast<UDate>(ms), text);
    return to_utf8(text);
}

struct CalendarDay {
    int year = 0;
    int julian_day = 0;  // counts days, so that yesterday is one less across months and years
};

CalendarDay calendar_day(const icu::TimeZone& zone, std::int64_t ms) {
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(zone, icu::Locale::getRoot(), status);
    calendar.setTime(static_cast<UDate>(ms), status);
    const CalendarDay day{calendar.get(UCAL_YEAR, status), calendar.get(UCAL_JULIAN_DAY, status)};
    return U_FAILURE(status) ? CalendarDay{} : day;
}

std::string formatted_number(const icu::number::UnlocalizedNumberFormatter& style, const icu::Locale& locale,
                             double value, int decimals) {
    // No "-0": what rounds to zero is zero.
    if (std::abs(value) * std::pow(10.0, decimals) < 0.5) value = 0.0;
    UErrorCode status = U_ZERO_ERROR;
    const icu::number::FormattedNumber text = style.precision(icu::number::Precision::fixedFraction(decimals))
                                                  .roundingMode(UNUM_ROUND_HALFUP)
                                                  .locale(locale)
                                                  .formatDouble(value, status);
    return to_utf8(text.toString(status));
}

}  // namespace

std::string Translator::number(double value, int decimals) const {
    return formatted_number(icu::number::NumberFormatter::with(), m_data->icu_locale, value, decimals);
}

std::string Translator::points(double value) const {
    return number(value, std::abs(value - std::round(value)) < 0.05 ? 0 : 1);
}

std::string Translator::percent(double share, int decimals) const {
    const auto style = icu::number::NumberFormatter::with().unit(icu::NoUnit::percent());
    return formatted_number(style, m_data->icu_locale, share * 100.0, decimals);
}

std::string Translator::time(std::int64_t ms) const {
    return formatted_date(m_data->icu_locale, *m_data->time_zone, u"HHmm", ms);
}

std::string Translator::day(std::int64_t ms) const {
    return formatted_date(m_data->icu_locale, *m_data->time_zone, u"dMMMMy", ms);
}

std::string Translator::when(std::int64_t ms, std::int64_t now_ms) const {
    const CalendarDay then = calendar_day(*m_data->time_zone, ms);
    const CalendarDay today = calendar_day(*m_data->time_zone, now_ms);
    if (then.julian_day == today.julian_day) return tr(base::Phrase("today, {}", {time(ms)}));
    if (then.julian_day == today.julian_day - 1) return tr(base::Phrase("yesterday, {}", {time(ms)}));
    if (then.year != today.year) return day(ms);
    return formatted_date(m_data->icu_locale, *m_data->time_zone, u"dMMMM", ms);
}

std::string Translator::duration(std::int64_t ms) const {
    const std::int64_t seconds = ms < 0 ? 0 : (ms + 500) / 1000;
    const std::int64_t minutes = seconds / 60;
    const auto text = [this](std::int64_t value) { return number(static_cast<double>(value)); };
    if (minutes == 0) return tr(base::Phrase("{} s", {text(seconds)}));
    if (minutes < 60 && seconds % 60 == 0) return tr(base::Phrase("{} min", {text(minutes)}));
    if (minutes < 60) return tr(base::Phrase("{} min {} s", {text(minutes), text(seconds % 60)}));
    if (minutes % 60 == 0) return tr(base::Phrase("{} h", {text(minutes / 60)}));
    return tr(base::Phrase("{} h {} min", {text(minutes / 60), text(minutes % 60)}));
}

std::string Translator::list(const std::vector<std::string>& items) const {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(m_data->icu_locale, status));
    if (U_FAILURE(status)) return {};
    std::vector<icu::UnicodeString> texts;
    texts.reserve(items.size());
    for (const std::string& item : items) texts.push_back(icu::UnicodeString::fromUTF8(item));
    icu::UnicodeString joined;
    format->format(texts.data(), static_cast<std::int32_t>(texts.size()), joined, status);
    return to_utf8(joined);
}

}  // namespace rapport::language

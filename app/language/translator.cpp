#include "language/translator.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <exception>

#include "base/files.h"
#include "language/data.h"

namespace rapport::language {

namespace {

namespace messages = boost::locale::gnu_gettext;
using MessageFacet = boost::locale::message_format<char>;

constexpr std::uint64_t kMaxCatalogueBytes = 16'000'000;

// The file as the catalogue reader of Boost wants it: found by us, so that a missing one is an error and not silence.
messages::messages_info catalogue_description(const std::string& language, const std::string& content) {
    messages::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.domains.emplace_back(std::string("rapport"));
    info.paths.emplace_back(".");
    info.callback = [&content](const std::string&, const std::string&) {
        return std::vector<char>(content.begin(), content.end());
    };
    return info;
}

std::unique_ptr<icu::TimeZone> time_zone_named(const std::string& name) {
    if (name.empty()) return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createDefault());
    return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
}

// Plural rules look at the last digits only, and the catalogue counts in int.
int count_for_rules(std::int64_t count) {
    constexpr std::int64_t kPeriod = 1'000'000;
    const std::int64_t size = count < 0 ? -(count % kPeriod) : count % kPeriod;
    return static_cast<int>(count >= kPeriod || count <= -kPeriod ? size + kPeriod : size);
}

}  // namespace

Translator::Translator(const std::string& time_zone) {
    auto data = std::make_shared<Data>();
    data->time_zone = time_zone_named(time_zone);
    m_data = std::move(data);
}

base::Result<Translator> Translator::load(const std::string& language, const std::filesystem::path& folder,
                                          const std::string& time_zone) {
    if (language == "en") return Translator(time_zone);
    const std::filesystem::path file = folder / language / "LC_MESSAGES" / "rapport.mo";
    const base::Result<std::string> content = base::DiskFiles().read(file, kMaxCatalogueBytes);
    if (!content) return content.error();

    auto data = std::make_shared<Data>();
    data->language = language;
    data->icu_locale = icu::Locale(language.c_str());
    data->time_zone = time_zone_named(time_zone);
    try {
        // The facet belongs to the locale, which counts its users.
        MessageFacet* facet = messages::create_messages_facet<char>(catalogue_description(language, *content));
        data->catalogue = std::locale(std::locale::classic(), facet);
        data->has_catalogue = true;
    } catch (const std::exception& problem) {
        return base::Error{"Cannot read the translations in " + file.string() + ": " + problem.what() + "."};
    }
    return Translator(std::shared_ptr<const Data>(std::move(data)));
}

const std::string& Translator::language() const {
    return m_data->language;
}

const std::string& Translator::tr(const char* text) const {
    const std::string_view key(text);
    {
        const std::shared_lock lock(m_data->sentences_lock);
        const auto known = m_data->sentences.find(key);
        if (known != m_data->sentences.end()) return known->second;
    }
    std::string sentence(key);
    // The empty text is the key of the catalogue's header.
    if (m_data->has_catalogue && !key.empty()) {
        const char* found = std::use_facet<MessageFacet>(m_data->catalogue).get(0, nullptr, text);
        if (found != nullptr) sentence = found;
    }
    const std::unique_lock lock(m_data->sentences_lock);
    return m_data->sentences.emplace(key, std::move(sentence)).first->second;
}

std::string Translator::tr_n(const char* one, const char* many, std::int64_t count) const {
    const char* form = nullptr;
    if (m_data->has_catalogue) {
        form = std::use_facet<MessageFacet>(m_data->catalogue).get(0, nullptr, one, count_for_rules(count));
    }
    if (form == nullptr) form = count == 1 ? one : many;
    return base::Phrase(form, {number(static_cast<double>(count))}).english();
}

std::string Translator::tr(const base::Phrase& phrase) const {
    return phrase.filled(tr(phrase.format()));
}

}  // namespace rapport::language

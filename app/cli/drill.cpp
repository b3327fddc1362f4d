#include "cli/drill.h"

#include <charconv>

#include "base/nearest.h"
#include "cli/conversation_text.h"
#include "cli/json.h"
#include "cli/practice.h"
#include "report/drill.h"
#include "report/progress_words.h"
#include "report/repetition.h"

namespace rapport::cli {

using base::Phrase;
using report::Drill;
using report::DrillItem;

namespace {

constexpr std::size_t kMostDecisions = 50;

template <typename Number>
bool read_number(const std::string& text, Number& number) {
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        if (end > begin) parts.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

// One drill at the terminal.
class Session {
  public:
    Session(Context& context, const DrillOptions& options, scenario::FrameworkPtr framework)
        : m_context(context),
          m_options(options),
          m_framework(std::move(framework)),
          m_voice{context.page(), context.tr},
          m_language(context.language_asked.empty() ? context.tr.language() : context.language_asked) {}

    int run() {
        if (!prepare()) return m_context.exit;
        const bool fine = m_options.replies ? follow(split(*m_options.replies)) : ask();
        if (!fine) return m_context.exit;
        if (m_options.json)
            print_json(m_context.streams.out, json());
        else
            finish();
        return kFine;
    }

  private:
    const std::string& tr(const char* text) const { return m_voice.tr.tr(text); }
    std::string tr(const Phrase& phrase) const { return m_voice.tr.tr(phrase); }
    const std::string& said(const DrillItem& item, const scenario::Text& text) const {
        return item.scenario->text(text, m_language);
    }

    // Reads options, history and stock, and makes the drill.
    bool prepare() {
        std::size_t count = report::kDrillLength;
        m_seed = static_cast<std::uint64_t>(m_context.streams.clock.now_ms());
        if (!m_options.seed.empty() && !read_number(m_options.seed, m_seed))
            return refuse(Phrase("--seed takes a whole number from 0 to 18446744073709551615."));
        if (!m_options.count.empty() && (!read_number(m_options.count, count) || count < 1 || count > kMostDecisions))
            return refuse(Phrase("--count takes a whole number from 1 to {}.", {std::to_string(kMostDecisions)}));
        if (m_options.json && !m_options.replies)
            return refuse(Phrase("--json goes with --replies, which may be empty."));
        if (!know_competency()) return false;
        // A list of replies shall give the same drill every time, so it begins without any history.
        const bool kept = !m_options.replies || !m_options.database.empty();
        if (kept && !open_database(m_context, m_options.database, Missing::IsCreated, m_store)) return false;
        scoring::History history;
        if (m_store) {
            base::Result<scoring::History> read = m_store->history();
            if (!read) return m_context.fail(kEnvironment, read.error().message), false;
            history = std::move(read).value();
        }
        m_stock = report::drill_stock(
            report::drill_items(library_scenarios(m_context, m_framework), *m_framework, m_options.competency),
            history.drill_answers, m_options.competency, m_context.streams.clock.now_ms());
        m_drill = report::make_drill(m_stock, m_options.competency, m_seed, count);
        m_drill.id = store::new_attempt_id();
        return true;
    }

    bool refuse(const Phrase& sentence) { return m_context.fail(kUsage, sentence), false; }

    bool know_competency() {
        if (m_framework->competency(m_options.competency) != nullptr) return true;
        std::vector<std::string> ids;
        for (const scenario::Competency& each : m_framework->competencies) ids.push_back(each.id);
        if (m_options.competency.empty())
            return refuse(Phrase("Name the competency to drill: {}.", {m_context.tr.list(ids)}));
        const std::vector<std::string_view> known(ids.begin(), ids.end());
        const std::string nearest(base::nearest_name(m_options.competency, known));
        if (nearest.empty())
            return refuse(
                Phrase("There is no competency “{}”. Known: {}.", {m_options.competency, m_context.tr.list(ids)}));
        return refuse(Phrase("There is no competency “{}”. Did you mean “{}”?", {m_options.competency, nearest}));
    }

    // Gives the replies of the list; prints as it goes unless JSON was asked for.
    bool follow(const std::vector<std::string>& replies) {
        for (std::size_t i = 0; i < replies.size(); ++i) {
            if (m_drill.has_ended()) {
                m_context.fail(kContent, Phrase("Reply {} of --replies, “{}”, comes after the end of the drill.",
                                                {std::to_string(i + 1), replies[i]}));
                return false;
            }
            const DrillItem& item = m_drill.items[m_drill.given.size()];
            std::vector<std::string> ids;
            for (const std::uint32_t reply : item.replies) ids.push_back(item.decision().replies[reply].id);
            const auto found = std::find(ids.begin(), ids.end(), replies[i]);
            if (found == ids.end()) {
                m_context.fail(
                    kContent, Phrase("Reply {} of --replies, “{}”, cannot be given at “{}” of “{}”. Possible here: {}.",
                                     {std::to_string(i + 1), replies[i], item.scenario->nodes[item.node].id,
                                      item.scenario->id, m_context.tr.list(ids)}));
                return false;
            }
            if (!m_options.json) show_decision();
            if (!give(static_cast<std::size_t>(found - ids.begin()))) return false;
            if (!m_options.json) show_answer();
        }
        if (!m_options.json && !m_drill.has_ended()) show_decision();
        return true;
    }

    // Asks a person, who may leave at any time.
    bool ask() {
        if (m_drill.items.empty()) return true;
        m_voice.page.heading(
            tr(Phrase("Drill: {}", {report::competency_title(*m_framework, m_drill.competency, m_context.tr)})));
        m_voice.page.blank();
        while (!m_drill.has_ended()) {
            show_decision();
            const std::size_t count = m_drill.items[m_drill.given.size()].replies.size();
            std::size_t number = 0;
            while (number < 1 || number > count) {
                m_voice.page.prompt(tr(Phrase("Your reply (1–{}, q leaves):", {std::to_string(count)})));
                const LineInput::Answer read = m_context.streams.input.read_line(std::nullopt);
                m_voice.page.blank();
                if (read.got != LineInput::Got::Line || leaves(read.line)) return true;
                if (!read_number(read.line, number)) number = 0;
            }
            if (!give(number - 1)) return false;
            show_answer();
            if (m_drill.has_ended()) break;
            m_voice.page.prompt(tr("Enter goes on, q leaves:"));
            const LineInput::Answer read = m_context.streams.input.read_line(std::nullopt);
            m_voice.page.blank();
            if (read.got != LineInput::Got::Line || leaves(read.line)) return true;
        }
        return true;
    }

    // Also with the same key on a Russian keyboard.
    static bool leaves(const std::string& line) { return line == "q" || line == "Q" || line == "й" || line == "Й"; }

    bool give(std::size_t position) {
        const scoring::DrillAnswer& given = report::answer(m_drill, position, m_context.streams.clock.now_ms());
        if (!m_store) return true;
        const base::Status kept = m_store->save(given);
        if (!kept) m_context.fail(kEnvironment, kept.error().message);
        return kept.ok();
    }

    void show_decision() {
        const std::size_t index = m_drill.given.size();
        const DrillItem& item = m_drill.items[index];
        const scenario::Scenario& scenario = *item.scenario;
        Page& page = m_voice.page;
        page.heading(
            tr(Phrase("Decision {} of {}", {std::to_string(index + 1), std::to_string(m_drill.items.size())})));
        page.text(said(item, scenario.summary));
        page.blank();
        for (const report::DrillLine& each : report::lines_of(scenario, item.node)) {
            const scenario::LineVariant& variant = scenario.nodes[item.node].lines[each.line].variants[each.variant];
            if (variant.speaker == scenario::Speaker::Narrator)
                page.text(said(item, variant.text));
            else
                page.labelled(speaker(item, variant), said(item, variant.text));
        }
        page.blank();
        for (std::size_t i = 0; i < item.replies.size(); ++i) {
            const scenario::Reply& reply = item.decision().replies[item.replies[i]];
            std::string words = said(item, reply.text);
            if (m_options.replies) words.insert(0, "[" + reply.id + "] ");
            page.item(std::to_string(i + 1) + ".", words, 2);
        }
        page.blank();
    }

    const std::string& speaker(const DrillItem& item, const scenario::LineVariant& variant) const {
        const scenario::Scenario& scenario = *item.scenario;
        return said(item, variant.speaker == scenario::Speaker::Contact ? scenario.contacts[variant.contact].name
                                                                        : scenario.client.name);
    }

    void show_answer() {
        const std::size_t index = m_drill.given.size() - 1;
        const DrillItem& item = m_drill.items[index];
        const report::DrillReview review = report::review(m_drill, index, *m_framework);
        const std::vector<scenario::Reply>& replies = item.decision().replies;
        Page& page = m_voice.page;
        page.labelled(tr("You"), said(item, replies[review.reply].text));
        page.text(tr(Phrase("{} out of 100 for this competency.", {m_context.tr.number(review.scaled)})), 2);
        for (const report::DrillEvidence& each : review.evidence) {
            const scenario::Competency& competency = m_framework->competencies[each.indicator.competency];
            const std::string& what =
                m_framework->text(competency.indicators[each.indicator.indicator].text, m_context.tr.language());
            page.labelled(tr(each.points > 0 ? language::mark("Shown") : language::mark("Shown, and harmful")),
                          m_framework->text(competency.title, m_context.tr.language()) + ": " + what, 2);
        }
        if (!replies[review.reply].feedback.empty()) page.text(said(item, replies[review.reply].feedback), 2);
        if (review.best != review.reply) page.labelled(tr("The best reply"), said(item, replies[review.best].text), 2);
        page.blank();
    }

    void finish() {
        Page& page = m_voice.page;
        if (m_drill.items.empty()) {
            page.text(m_stock.next_due_ms ? tr(Phrase("Nothing to drill now; the next decision is due on {}.",
                                                      {m_context.tr.day(*m_stock.next_due_ms)}))
                      : m_stock.fit > 0   ? tr("Nothing to drill now: you have answered every decision well.")
                                          : tr("No scenario has a decision for a drill of this competency."));
            return;
        }
        const std::optional<report::Figure> figure = report::drill_figure(m_drill);
        if (!figure) return;
        const std::string count = m_context.tr.tr_n("{} decision", "{} decisions", figure->observations);
        page.heading(report::competency_title(*m_framework, m_drill.competency, m_context.tr) + ": " +
                     report::figure_words(m_context.tr, *figure) + " (" + count + ")");
        page.text(tr("0 is the weakest reply each time, 100 the best; ± is the standard error."));
        if (m_store) page.text(tr("What was weak comes back in a day, then at growing intervals."));
    }

    Json item_json(std::size_t index) const {
        const DrillItem& item = m_drill.items[index];
        const scenario::Scenario& scenario = *item.scenario;
        Json lines = Json::array();
        for (const report::DrillLine& each : report::lines_of(scenario, item.node)) {
            const scenario::LineVariant& variant = scenario.nodes[item.node].lines[each.line].variants[each.variant];
            const bool narrated = variant.speaker == scenario::Speaker::Narrator;
            const bool contact = variant.speaker == scenario::Speaker::Contact;
            lines.push_back({{"speaker", narrated  ? "narrator"
                                         : contact ? "contact"
                                                   : "client"},
                             {"text", said(item, variant.text)}});
        }
        Json replies = Json::array();
        for (std::size_t i = 0; i < item.replies.size(); ++i) {
            const scenario::Reply& reply = item.decision().replies[item.replies[i]];
            replies.push_back({{"id", reply.id}, {"points", item.points[i]}, {"text", said(item, reply.text)}});
        }
        Json json = {{"scenario", scenario.id}, {"hash", scenario.content_hash}, {"node", scenario.nodes[item.node].id},
                     {"again", item.again},     {"lines", std::move(lines)},     {"replies", std::move(replies)},
                     {"answer", nullptr}};
        if (index < m_drill.given.size()) json["answer"] = answer_json(index);
        return json;
    }

    Json answer_json(std::size_t index) const {
        const std::vector<scenario::Reply>& replies = m_drill.items[index].decision().replies;
        const report::DrillReview review = report::review(m_drill, index, *m_framework);
        Json evidence = Json::array();
        for (const report::DrillEvidence& each : review.evidence) {
            const scenario::Competency& competency = m_framework->competencies[each.indicator.competency];
            evidence.push_back({{"indicator", competency.id + "." + competency.indicators[each.indicator.indicator].id},
                                {"points", each.points}});
        }
        return {{"reply", replies[review.reply].id},
                {"best", replies[review.best].id},
                {"scaled", review.scaled},
                {"evidence", std::move(evidence)}};
    }

    Json json() const {
        Json decisions = Json::array();
        for (std::size_t i = 0; i < m_drill.items.size(); ++i) decisions.push_back(item_json(i));
        const std::optional<report::Figure> figure = report::drill_figure(m_drill);
        return {{"competency", m_drill.competency},
                {"language", m_language},
                {"seed", std::to_string(m_seed)},
                {"decisions", std::move(decisions)},
                {"answered", m_drill.given.size()},
                {"score", figure ? Json(figure->value) : Json()},
                {"standard_error", figure ? number_or_null(figure->error) : Json()}};
    }

    Context& m_context;
    const DrillOptions& m_options;
    scenario::FrameworkPtr m_framework;
    Voice m_voice;
    std::string m_language;
    std::uint64_t m_seed = 0;
    std::optional<store::Store> m_store;
    report::DrillStock m_stock;
    Drill m_drill;
};

}  // namespace

int run_drill(Context& context, const DrillOptions& options) {
    const std::optional<scenario::FrameworkPtr> framework = open_framework(context, options);
    if (!framework) return context.exit;
    return Session(context, options, *framework).run();
}

}  // namespace rapport::cli

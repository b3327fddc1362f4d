// The debrief as plain text for the clipboard.
#include "ui/screens/debrief_words.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

using base::Phrase;
using dialogue::EntryKind;

namespace {

void add_entry(std::string& all, const Model& model, const dialogue::Entry& entry) {
    const dialogue::Conversation& conversation = model.reviewed->conversation;
    const std::string& words = conversation.text(entry);
    switch (entry.kind) {
        case EntryKind::Client:
            all += said(model, conversation.scenario().client.name) + ": " + words + '\n';
            break;
        case EntryKind::Narrator:
            all += '[' + words + "]\n";
            break;
        case EntryKind::Contact:
            all += said(model, conversation.contact(entry)->name) + ": " + words + '\n';
            break;
        case EntryKind::Chapter:
            all += '\n' + words + '\n';
            break;
        case EntryKind::Work:
            break;
        case EntryKind::Trainee:
            all += model.tr("You") + ": " + words + '\n';
            break;
        case EntryKind::Silence:
            all += model.tr("You, out of time") + ": " + words + '\n';
            break;
    }
}

void add_review(std::string& all, const Model& model, std::size_t decision) {
    const report::DecisionReview& review = model.reviewed->debrief.decisions[decision];
    const scenario::Reply& reply =
        model.reviewed->conversation.scenario().nodes[review.node].decision->replies[review.reply];
    all += "  " + decision_name(model, decision) + '\n';
    for (const scoring::EvidenceItem& item : review.evidence) {
        const scenario::Indicator* indicator = indicator_of(model, item.indicator);
        const std::string competency = item.indicator.substr(0, item.indicator.find('.'));
        all += "  " + points_text(model, competency, item.points) + ": " +
               (indicator == nullptr ? item.indicator : model.framework_text(indicator->text)) + '\n';
    }
    for (const report::MeterMove& move : review.meters) all += "  " + meter_text(model, decision, move) + '\n';
    if (const scenario::Myth* myth = model.framework().myth(review.myth))
        all += "  " + model.tr(Phrase("Myth: “{}”", {model.framework_text(myth->title)})) + '\n';
    if (!reply.feedback.empty()) all += "  " + said(model, reply.feedback) + '\n';
    all += '\n';
}

void add_scores(std::string& all, const Model& model) {
    for (const scoring::CompetencyScore& score : model.reviewed->debrief.scores.competencies) {
        all += model.competency_title(score.id) + ": ";
        if (const std::optional<Figure> figure = figure_of(score)) {
            all += model.translator.number(figure->value) + " \u00B1 " +
                   (figure->error ? model.translator.number(*figure->error) : "?") + ", " +
                   model.tr_n("{} opportunity", "{} opportunities", figure->observations);
        } else {
            all += model.tr("not observed on your path");
        }
        all += '\n';
    }
}

}  // namespace

std::string transcript_text(const Model& model) {
    const dialogue::Conversation& conversation = model.reviewed->conversation;
    std::string all =
        said(model, conversation.scenario().title) + '\n' + model.translator.day(model.reviewed->started_ms) + "\n\n";
    for (std::size_t i = 0; i < conversation.transcript().size(); ++i) {
        const dialogue::Entry& entry = conversation.transcript()[i];
        add_entry(all, model, entry);
        const bool own = entry.kind == EntryKind::Trainee || entry.kind == EntryKind::Silence;
        if (own && entry.decision < model.reviewed->debrief.decisions.size()) add_review(all, model, entry.decision);
    }
    if (const scenario::Ending* ending = conversation.ending()) {
        all += '\n' + model.tr(outcome_look(ending->outcome).word) + ": " + said(model, ending->title) + '\n' +
               said(model, ending->text) + "\n\n";
    }
    add_scores(all, model);
    return all;
}

}  // namespace rapport::ui

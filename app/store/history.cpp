// The part of the Store that keeps drill answers and reads everything that conclusions are drawn from.
#include <soci/soci.h>

#include "store/connection.h"
#include "store/stored_scores.h"

namespace rapport::store {

base::Status Store::save(const scoring::DrillAnswer& answer) {
    return m_connection->guarded("write", [&]() -> base::Status {
        m_connection->session
            << "insert into drill_answers (drill, position, scenario, content_hash, node, reply, competency, points,"
               " lowest, highest, answered_ms) values (:drill, :position, :scenario, :content_hash, :node, :reply,"
               " :competency, :points, :lowest, :highest, :answered_ms)"
               " on conflict (drill, position) do update set scenario = excluded.scenario,"
               " content_hash = excluded.content_hash, node = excluded.node, reply = excluded.reply,"
               " competency = excluded.competency, points = excluded.points, lowest = excluded.lowest,"
               " highest = excluded.highest, answered_ms = excluded.answered_ms",
            soci::use(answer.drill), soci::use(answer.position), soci::use(answer.scenario),
            soci::use(answer.content_hash), soci::use(answer.node), soci::use(answer.reply),
            soci::use(answer.competency), soci::use(answer.points), soci::use(answer.lowest), soci::use(answer.highest),
            soci::use(answer.at_ms);
        return base::Done{};
    });
}

base::Result<scoring::History> Store::history() const {
    return m_connection->guarded("read", [&]() -> base::Result<scoring::History> {
        scoring::History history;
        SummaryRow row;
        std::string scores;
        std::string myths;
        soci::statement attempts(m_connection->session);
        row.bind_results(attempts);
        attempts.exchange(soci::into(scores));
        attempts.exchange(soci::into(myths));
        prepare(attempts, std::string("select ") + kSummaryColumns +
                              ", scores, myths from attempts"
                              " order by started_ms, id");
        attempts.execute();
        while (attempts.fetch()) {
            const AttemptSummary summary = row.get();
            history.attempts.push_back({summary.id, summary.scenario, summary.content_hash, summary.started_ms,
                                        summary.updated_ms, summary.ended_ms, summary.ending.value_or(""),
                                        summary.overall, read_scores(scores), read_myths(myths)});
        }
        scoring::DrillAnswer answer;
        soci::statement answers(m_connection->session);
        for (std::string* text :
             {&answer.drill, &answer.scenario, &answer.content_hash, &answer.node, &answer.reply, &answer.competency})
            answers.exchange(soci::into(*text));
        for (int* number : {&answer.position, &answer.points, &answer.lowest, &answer.highest})
            answers.exchange(soci::into(*number));
        answers.exchange(soci::into(answer.at_ms));
        prepare(answers,
                "select drill, scenario, content_hash, node, reply, competency, position, points, lowest, highest,"
                " answered_ms from drill_answers order by answered_ms, drill, position");
        answers.execute();
        while (answers.fetch()) history.drill_answers.push_back(answer);
        return history;
    });
}

base::Result<std::vector<std::string>> Store::without_myths() const {
    return m_connection->guarded("read", [&]() -> base::Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        std::string id;
        soci::statement statement(m_connection->session);
        statement.exchange(soci::into(id));
        prepare(statement,
                "select id from attempts where ended_ms is not null and myths = '' order by started_ms desc, id");
        statement.execute();
        while (statement.fetch()) ids.push_back(id);
        return ids;
    });
}

}  // namespace rapport::store

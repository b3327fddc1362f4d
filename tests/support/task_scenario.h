// A small scenario with every kind of task but the brief, for tests. Header only.
#pragma once

#include <string>

#include "tests/support/small_framework.h"

namespace rapport::testing {

inline const char* const kTaskNodes = R"JSON(
{"id":"n1","chapter":{"title":"Monday","days":0},"lines":[{"text":"Ask me."}],
 "decision":{"task":"ask","instruction":"Ask.","most":3,"questions":[
   {"id":"open","text":"What matters?","answer":[{"text":"Time.","emotion":"pleased"}],"effects":["trust += 5","knows = true"],"evidence":{"listening.good":2}},
   {"id":"deep","text":"Why time?","when":"knows","locked_reason":"You do not know what matters","answer":[{"text":"The fair."}],"evidence":{"listening.good":3}},
   {"id":"hidden","text":"Hidden?","when":"trust > 90","answer":[{"text":"Yes."}]},
   {"id":"rude","text":"Is that all?","answer":[{"text":"Hm.","emotion":"angry"}],"effects":["trust -= 20"],"evidence":{"listening.bad":2}}],
  "outcomes":[{"id":"done","text":"Thank you.","next":[{"when":"knows","to":"n2"},{"to":"n2"}]}]}},
{"id":"n2","decision":{"task":"rank","instruction":"Rank.","evidence":{"planning.good":2},"items":[
   {"id":"a","text":"A","why":"W"},{"id":"b","text":"B","why":"W"},{"id":"c","text":"C","why":"W"},{"id":"d","text":"D","why":"W"}],
  "outcomes":[{"id":"clear","from":75,"effects":["trust += 10"],"next":"n3"},{"id":"near","from":50,"next":"n3"},{"id":"muddled","effects":["trust -= 10"],"next":"n3"}]}},
{"id":"n3","decision":{"task":"best_worst","instruction":"Judge.","evidence":{"planning.good":1},"best":"y","worst":"x","items":[
   {"id":"x","text":"X","why":"W"},{"id":"y","text":"Y","why":"W"},{"id":"z","text":"Z","why":"W"}],"outcomes":[{"id":"on","next":"n4"}]}},
{"id":"n4","decision":{"task":"rate","instruction":"Rate.","evidence":{"listening.fine":1},"items":[
   {"id":"p","text":"P","expert":7,"why":"W"},{"id":"q","text":"Q","expert":4,"why":"W"},{"id":"r","text":"R","expert":1,"why":"W"}],
  "outcomes":[{"id":"agrees","from":50,"next":"n5"},{"id":"differs","next":"n5"}]}},
{"id":"n5","decision":{"task":"write","instruction":"Write.","model":[{"text":"Dear Ann","note":"Her name"}],"rated":["listening"],"most_characters":200,
  "outcomes":[{"id":"sent","next":"n6"}]}},
{"id":"n6","chapter":{"title":"Thursday","days":3},"lines":[{"text":"Late.","when":"day >= 4"}],
 "decision":{"task":"interrupt","instruction":"Triage.","evidence":{"planning.fine":2},"messages":[
   {"id":"boss","from":"boss","channel":"call","urgency":2,"text":"Figures?","on_time":{"planning.good":1},"late_effects":["trust -= 5"],
    "replies":[{"id":"now","text":"Here.","minutes":20,"evidence":{"planning.good":1},"answer":[{"text":"Good.","speaker":"boss"}]},{"id":"later","text":"At noon.","minutes":2}]},
   {"id":"fire","urgency":5,"text":"The site is down!","on_time":{"planning.good":2},
    "replies":[{"id":"call","text":"I call them.","minutes":5,"effects":["trust += 10"]},{"id":"wait","text":"Wait.","minutes":1,"evidence":{"planning.bad":1}}]},
   {"id":"late-one","from":"boss","arrives":30,"due":5,"urgency":1,"text":"Lunch?","replies":[{"id":"yes","text":"Yes.","minutes":1},{"id":"no","text":"No.","minutes":1}]}],
  "outcomes":[{"id":"handled","next":"hub"}]}},
{"id":"hub","lines":[{"text":"What else?"}],"decision":{"exhausted":"n8","replies":[
   {"id":"one","text":"One.","once":true,"next":"one"},{"id":"two","text":"Two.","once":true,"next":"hub"}]}},
{"id":"one","lines":[{"text":"About one."}],"next":"hub"},
{"id":"n8","decision":{"replies":[
   {"id":"good","text":"Good","evidence":{"listening.good":1},"next":"end"},
   {"id":"fair","text":"Fair","next":"end"},
   {"id":"poor","text":"Poor","evidence":{"listening.bad":1},"next":"end"}],
  "ask_worst":{"reply":"poor","evidence":{"listening.fine":1},"why":"It hurts."}}},
{"id":"end","ending":{"outcome":"success","title":"End","text":"It ended"}})JSON";

inline std::string task_scenario_json() {
    std::string json = scenario_json(
        kTaskNodes, R"(["listening","planning"])",
        R"("variables":{"trust":{"type":"integer","start":50,"min":0,"max":100,"shown":true,"title":"Trust"},
        "knows":{"type":"boolean","start":false}},
        "contacts":[{"id":"boss","name":"Boris","role":"Boss","looks":{"age":"senior","skin":"#ffffff","hair_colour":"#000000","clothes_colour":"#112233",
        "hair_style":"short","beard":"none","glasses":"none","clothes_style":"suit"}}],)");
    json.replace(json.find(R"("format":1)"), 10, R"("format":2)");
    return json;
}

}  // namespace rapport::testing

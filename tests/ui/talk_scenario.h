// A short conversation for tests of its screen: two decisions, a locked reply, a time limit with a reply for silence,
// two endings, and texts that look like formats and ids. Header only.
#pragma once

#include <string>

namespace rapport::testing {

inline constexpr const char* kTalkId = "talk-test";

// `seconds`: the time limit of the second decision.
inline std::string talk_scenario(int seconds = 20) {
    return R"JSON({"format":1,"id":"talk-test","version":1,"framework":"account-manager","languages":["en","ru"],"default_language":"en",
"title":{"en":"Fifty %s off","ru":"Скидка %d"},"summary":"A test","difficulty":1,"minutes":1,
"client":{"name":{"en":"Ann ##id","ru":"Анна ##id"},"role":{"en":"Owner","ru":"Владелица"},"company":{"en":"Firm","ru":"Фирма"},"temperament":"Calm",
"looks":{"age":"young","skin":"#ffddcc","hair_colour":"#201510","clothes_colour":"#112233","hair_style":"bob","beard":"none","glasses":"none","clothes_style":"suit"}},
"briefing":{"setting":{"en":"Call, Monday 11:00","ru":"Звонок, понедельник, 11:00"},"situation":{"en":"She waits for a price.","ru":"Она ждёт цену."},
"goals":[{"en":"Keep the price.","ru":"Удержать цену."},{"en":"Agree on a date.","ru":"Договориться о дате."}],
"facts":[{"id":"price","title":{"en":"Price %n","ru":"Цена %n"},"text":{"en":"100 %s a month","ru":"100 %s в месяц"}}],"scored":["listening"]},
"variables":{"trust":{"type":"integer","start":50,"min":0,"max":100,"shown":true,"title":{"en":"Trust","ru":"Доверие"}},
"met":{"type":"boolean","start":false}},
"start":"first","nodes":[
{"id":"first","lines":[{"speaker":"narrator","text":{"en":"The phone rings. %s%n","ru":"Звонит телефон. %s%n"}},
{"text":{"en":"Hello ##id, ###: 50 %s off?","ru":"Алло ##id, ###: скидка 50 %s?"},"emotion":"irritated"}],
"decision":{"keep_order":true,"replies":[
{"id":"ask","text":{"en":"What made you ask %d today?","ru":"Почему вы спросили %d сегодня?"},"effects":["trust += 10","met = true"],"evidence":{"listening.asks-open":2},"next":"second"},
{"id":"cut","text":{"en":"No.","ru":"Нет."},"effects":["trust -= 10"],"evidence":{"listening.cuts-off":2},"next":"second"},
{"id":"locked","text":{"en":"As you told me, no.","ru":"Как вы и говорили, нет."},"when":"met","locked_reason":{"en":"You have not asked her yet.","ru":"Вы её ещё не спросили."},
"evidence":{"listening.paraphrases":1},"next":"second"}]}},
{"id":"second","lines":[{"text":{"en":"My partner wants it.","ru":"Партнёр хочет."},"emotion":"worried"},{"text":{"en":"So what do I tell him?","ru":"Что мне ему сказать?"},"emotion":"interested"}],
"decision":{"keep_order":true,"time_limit":{"seconds":)JSON" +
           std::to_string(seconds) + R"JSON(,"reply":"silent"},"replies":[
{"id":"repeat","text":{"en":"He wants to save, you want the date.","ru":"Ему важна экономия, вам срок."},"effects":["trust += 5"],"evidence":{"listening.paraphrases":2},"next":"good"},
{"id":"brush","text":{"en":"Tell him no.","ru":"Скажите ему нет."},"effects":["trust -= 5"],"evidence":{"listening.answers-other":1},"next":"bad"},
{"id":"silent","text":{"en":"(You look at the ceiling.)","ru":"(Вы смотрите в потолок.)"},"only_on_timeout":true,"evidence":{"listening.answers-other":2},"next":"bad"}]}},
{"id":"good","lines":[{"text":{"en":"That I can tell him.","ru":"Это я передам."},"emotion":"pleased"}],
"ending":{"outcome":"success","title":{"en":"She keeps the price","ru":"Цена остаётся"},"text":{"en":"The date is set.","ru":"Дата названа."}}},
{"id":"bad","lines":[{"text":{"en":"I see.","ru":"Понятно."},"emotion":"angry"}],
"ending":{"outcome":"failure","title":{"en":"She asks elsewhere","ru":"Она спросит у других"},"text":{"en":"You hear no more.","ru":"Больше вы о ней не слышите."}}}
]})JSON";
}

}  // namespace rapport::testing

// The transcript of a conversation of any length: heights are measured once and only what is in view is drawn. It stays
// at its end until it is scrolled up, and comes back there by itself when the end is reached. UI thread only.
#pragma once

#include <cstddef>
#include <string_view>

#include "dialogue/conversation.h"
#include "language/translator.h"
#include "ui/app/views.h"
#include "ui/kit.h"

namespace rapport::ui {

struct ChatLook {
    std::string_view typing{};   // not empty: dots at the end, with this as their tooltip
    std::string_view silence{};  // what stands above an answer that was not given: “You said nothing”
    std::string_view ran_out{};  // above one that was given for the trainee: “Time ran out”
    const language::Translator* translator = nullptr;  // for what is not said by anybody; null: English
    bool keys = true;                                  // listens to Page Up, Page Down, Home, End
};

// Draws the first `revealed` entries into `area`. True if its ground was clicked.
bool draw_chat(Kit& ui, const Area& area, const dialogue::Conversation& conversation, std::size_t revealed,
               const ChatLook& look, ChatView& view);

// The column in the middle of a wide panel, in which transcript, replies and hints stand. Lives as long as it is drawn
// into.
class TalkColumn {
  public:
    explicit TalkColumn(Kit& ui, float most = metric::kTalkColumn);  // design pixels
    ~TalkColumn();
    TalkColumn(const TalkColumn&) = delete;
    TalkColumn& operator=(const TalkColumn&) = delete;

  private:
    Kit& m_ui;
};
// How wide that column is in a panel of this width, and the margin that the panel then has.
float talk_column_width(const Kit& ui, float panel_width, float most = metric::kTalkColumn);
Space talk_margin(const Kit& ui, float panel_width);
// Softens the edges of the current panel beyond which it can be scrolled.
void fade_edges(Kit& ui);

}  // namespace rapport::ui

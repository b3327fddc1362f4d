// One entry of a transcript: how high it is and how it is drawn, whoever said it. Drawn at the cursor, UI thread only.
#pragma once

#include <cstddef>

#include "ui/screens/conversation_chat.h"

namespace rapport::ui {

float entry_height(Kit& ui, const dialogue::Conversation& conversation, std::size_t index, const ChatLook& look,
                   float width);
// Above this entry; not of the first.
Space gap_before(const dialogue::Conversation& conversation, std::size_t index);
void draw_entry(Kit& ui, const dialogue::Conversation& conversation, std::size_t index, const ChatLook& look,
                bool appearing);

}  // namespace rapport::ui

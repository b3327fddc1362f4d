// The application without a window: one frame from input to drawing to intents carried out. The desktop and the
// headless tests both drive it. Owned by main or a test; UI thread only.
#pragma once

#include "ui/app/update.h"
#include "ui/app/views.h"
#include "ui/kit.h"

namespace rapport::ui {

class Application {
  public:
    // `services` are borrowed and must outlive the application.
    Application(Services services, const Settings& settings);

    // Draws one frame, between begin_frame and end_frame of its kit, and carries out what the user wanted.
    void frame();

    Kit& kit() { return m_kit; }
    Model& model() { return m_model; }
    Views& views() { return m_views; }

    // The window wants to close. False while a question about it stands on the screen.
    bool may_close();
    // The user has chosen to quit.
    bool wants_to_quit() const { return m_quit; }
    // The library's folders may have changed (called now and then by whoever owns the window). True if a frame is
    // needed.
    bool look_for_changes();
    // Grows whenever the library was read again.
    std::size_t library_version() const { return m_library_version; }
    // Carries an intent out as if a screen had wished it.
    void perform(const Intent& intent) { update(m_model, m_services, intent); }
    // Every text that may be drawn, for building fonts: interface, framework, library.
    std::string all_texts() const;

  private:
    void draw();
    void draw_rail(const Area& area, Intents& intents);
    void draw_quit_question(Intents& intents);

    Services m_services;
    Model m_model;
    Views m_views;
    Kit m_kit;
    std::size_t m_library_version = 0;
    bool m_quit = false;
    bool m_quit_dialog_open = false;
};

}  // namespace rapport::ui

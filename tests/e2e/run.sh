#!/usr/bin/env bash
# The real program in a real window, driven by real key and mouse events from the library to the debrief.
# Needs DISPLAY and RAPPORT_BUILD_DIR (tests/run gives both).
exec python3 -B "$(dirname "${BASH_SOURCE[0]}")/journey.py"

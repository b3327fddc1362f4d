#!/usr/bin/env python3
"""The layer check finds what it is there to find."""
import os
import tempfile
import unittest

from check_layers import check

README = """
| level | layer | what it is | may use |
|---|---|---|---|
| 0 | `base` | ground | |
| 1 | `scenario` | values | `base` |
| 1 | `language` | words | `base` |
| 2 | `dialogue` | talk | `scenario` |

| headers | only in |
|---|---|
| `soci/*` | `base` |
| `nlohmann/*` | `dialogue/record_*.cpp` |
"""


class CheckLayers(unittest.TestCase):
    def offences(self, files, readme=README, listed=None):
        """What the check says about a tree with these files, all listed unless told; a good base and scenario are there already."""
        sources = [name for name in files if name.endswith(".cpp")] if listed is None else listed
        tree = {"README.md": readme, "CMakeLists.txt": " ".join(sources), "base/result.h": "// Result.\n#pragma once\n",
                "scenario/scenario.h": '// Scenario.\n#pragma once\n#include "base/result.h"\n', **files}
        with tempfile.TemporaryDirectory() as root:
            for name, text in tree.items():
                path = os.path.join(root, "app", name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            return check(root)

    def test_a_clean_tree_has_no_offence(self):
        self.assertEqual(self.offences({}), [])

    def test_an_include_upwards_is_found_with_its_line(self):
        found = self.offences({"base/clock.cpp": '\n#include "scenario/scenario.h"\n'})
        self.assertEqual(len(found), 1)
        self.assertIn("app/base/clock.cpp:2: base may not use scenario", found[0])

    def test_an_include_sideways_is_found(self):
        self.assertEqual(len(self.offences({"language/x.cpp": '#include "scenario/scenario.h"\n'})), 1)

    def test_what_a_used_layer_uses_may_be_used(self):
        self.assertEqual(self.offences({"dialogue/x.cpp": '#include "base/result.h"\n'}), [])

    def test_a_library_outside_its_home_is_found(self):
        self.assertEqual(len(self.offences({"scenario/x.cpp": "#include <soci/soci.h>\n"})), 1)
        self.assertEqual(self.offences({"base/x.cpp": "#include <soci/soci.h>\n"}), [])

    def test_a_home_can_be_single_files(self):
        self.assertEqual(self.offences({"dialogue/record_io.cpp": "#include <nlohmann/json.hpp>\n"}), [])
        self.assertEqual(len(self.offences({"dialogue/conversation.cpp": "#include <nlohmann/json.hpp>\n"})), 1)

    def test_an_include_relative_to_its_own_folder_is_found(self):
        self.assertEqual(len(self.offences({"base/x.cpp": '#include "result.h"\n'})), 1)

    def test_a_target_upwards_is_found(self):
        found = self.offences({"base/CMakeLists.txt": "rapport_layer(base SOURCES x.cpp USES rapport_scenario)\n"})
        self.assertEqual(found, ["app/base/CMakeLists.txt:1: base may not link scenario"])

    def test_a_folder_outside_the_table_is_found(self):
        self.assertTrue(self.offences({"extra/CMakeLists.txt": "", "extra/x.cpp": ""}))
        self.assertTrue(self.offences({"extra/x.cpp": ""}))

    def test_a_source_that_is_not_built_is_found(self):
        found = self.offences({"base/x.cpp": "", "base/y.cpp": ""}, listed=["base/x.cpp"])
        self.assertEqual(found, ["app/base/y.cpp:1: no CMakeLists.txt names this file"])

    def test_a_source_is_listed_by_its_path_not_its_name_alone(self):
        self.assertEqual(len(self.offences({"base/x.cpp": "", "scenario/x.cpp": ""}, listed=["scenario/x.cpp"])), 1)
        self.assertEqual(self.offences({"base/x.cpp": ""}, listed=["${PROJECT_SOURCE_DIR}/app/base/x.cpp"]), [])

    def test_a_header_without_its_purpose_is_found(self):
        self.assertEqual(len(self.offences({"base/x.h": "#pragma once\n"})), 1)

    def test_a_cycle_in_the_table_is_found(self):
        cycle = README.replace("| `base` | ground | |", "| `base` | ground | `dialogue` |")
        self.assertIn("cycle", self.offences({}, cycle)[0])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""The check of the catalogues finds what it is there to find."""
import os
import tempfile
import unittest

from check_catalogues import check

HEADER = '''msgid ""
msgstr ""
"PO-Revision-Date: 2026-01-01 12:00+0000\\n"
"Last-Translator: Rapport\\n"
"Language-Team: Russian\\n"
"Language: ru\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

'''
SAVE = 'msgid "Save {}"\nmsgstr "Сохранить {}"\n'


class CheckCatalogues(unittest.TestCase):
    def offences(self, source, catalogue):
        with tempfile.TemporaryDirectory() as root:
            for name, text in {"app/ui/x.cpp": source, "assets/translations/ru.po": HEADER + catalogue}.items():
                path = os.path.join(root, name)
                os.makedirs(os.path.dirname(path))
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            return "\n".join(check(root))

    def test_a_complete_catalogue_has_no_offence(self):
        self.assertEqual(self.offences('t.tr("Save {}");', SAVE), "")

    def test_a_text_without_translation_is_found(self):
        self.assertEqual("app/ui/x.cpp:2: not in ru.po: Open",
                         self.offences('t.tr("Save {}");\nt.tr("Open");', SAVE))

    def test_an_empty_translation_is_found(self):
        self.assertIn("untranslated", self.offences('t.tr("Save {}");', 'msgid "Save {}"\nmsgstr ""\n'))

    def test_a_fuzzy_translation_is_found(self):
        self.assertIn("needs to be reviewed", self.offences('t.tr("Save {}");', "#, fuzzy\n" + SAVE))

    def test_an_unused_translation_is_found(self):
        self.assertIn("not used", self.offences("", SAVE))

    def test_an_obsolete_translation_is_found(self):
        self.assertIn("obsolete", self.offences("", '#~ msgid "Old"\n#~ msgstr "Старое"\n'))

    def test_holes_that_differ_are_found(self):
        self.assertIn("holes", self.offences('t.tr("Save {}");', 'msgid "Save {}"\nmsgstr "Сохранить"\n'))

    def test_holes_that_differ_in_one_plural_form_are_found(self):
        plural = 'msgid "{} cat"\nmsgid_plural "{} cats"\nmsgstr[0] "{} кот"\nmsgstr[1] "{} кота"\nmsgstr[2] "котов"\n'
        self.assertIn("holes", self.offences('t.tr_n("{} cat", "{} cats", n);', plural))

    def test_a_missing_plural_form_is_found(self):
        plural = 'msgid "{} cat"\nmsgid_plural "{} cats"\nmsgstr[0] "{} кот"\nmsgstr[1] "{} кота"\n'
        self.assertNotEqual(self.offences('t.tr_n("{} cat", "{} cats", n);', plural), "")

    def test_phrases_and_marked_texts_count_as_used(self):
        both = 'msgid "A"\nmsgstr "А"\n\nmsgid "B"\nmsgstr "Б"\n'
        self.assertEqual(self.offences('auto a = base::Phrase("A"); auto b = mark("B");', both), "")

    def test_texts_that_xgettext_cannot_see_are_found(self):
        for source in ('Phrase{"A"}', 'Phrase a("A")', 't.tr(x ? "A" : "B")', "t.tr_n(one, many, n)"):
            self.assertIn("app/ui/x.cpp:1", self.offences(source, ""), source)


if __name__ == "__main__":
    unittest.main()

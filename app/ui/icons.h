// The icons of the program: code points of Font Awesome 4.7, by what they mean here.
// A constant table; every entry is in the icon fonts (fonts.cpp walks kAllIcons, a test checks the glyphs).
#pragma once

#include <array>
#include <cstdint>

namespace rapport::ui {

enum class Icon : std::uint16_t {
    None = 0,
    Talk = 0xf0e6, Comment = 0xf0e5, Phone = 0xf095, Envelope = 0xf003, Quote = 0xf10d,
    Check = 0xf00c, CheckCircle = 0xf058, CheckSquare = 0xf046, Close = 0xf00d, CloseCircle = 0xf057,
    Warning = 0xf071, Alert = 0xf06a, Info = 0xf05a, Question = 0xf059, Bulb = 0xf0eb, Bell = 0xf0a2,
    Up = 0xf062, Down = 0xf063, Left = 0xf060, Right = 0xf061,
    ChevronUp = 0xf077, ChevronDown = 0xf078, ChevronLeft = 0xf053, ChevronRight = 0xf054,
    Pencil = 0xf040, Plus = 0xf067, Minus = 0xf068, Trash = 0xf014, Copy = 0xf0c5, Duplicate = 0xf24d,
    Search = 0xf002, Filter = 0xf0b0, List = 0xf03a, Grid = 0xf009, Sliders = 0xf1de, More = 0xf141,
    Chart = 0xf201, Bars = 0xf080, Balance = 0xf24e, Trophy = 0xf091, Star = 0xf005, StarEmpty = 0xf006,
    Flag = 0xf024, FlagEmpty = 0xf11d, Tag = 0xf02b, Book = 0xf02d, Graduation = 0xf19d, Handshake = 0xf2b5,
    Gear = 0xf013, Key = 0xf084, Lock = 0xf023, Shield = 0xf132, Eye = 0xf06e, Language = 0xf1ab, Globe = 0xf0ac,
    Sun = 0xf185, Moon = 0xf186, TextSize = 0xf034, Keyboard = 0xf11c, Clock = 0xf017, Calendar = 0xf073,
    History = 0xf1da, Undo = 0xf0e2, Redo = 0xf01e, Refresh = 0xf021, Random = 0xf074, Bolt = 0xf0e7, Magic = 0xf0d0,
    Play = 0xf04b, Pause = 0xf04c, Stop = 0xf04d, User = 0xf007, Users = 0xf0c0, IdCard = 0xf2c3, SignOut = 0xf08b,
    File = 0xf0f6, Folder = 0xf115, Download = 0xf019, Upload = 0xf093, Print = 0xf02f, External = 0xf08e, Link = 0xf0c1,
    Archive = 0xf187, Database = 0xf1c0, Inbox = 0xf01c, Expand = 0xf065, Branch = 0xf126, Tree = 0xf0e8,
};

inline constexpr std::array kAllIcons = {
    Icon::Talk, Icon::Comment, Icon::Phone, Icon::Envelope, Icon::Quote, Icon::Check, Icon::CheckCircle, Icon::CheckSquare,
    Icon::Close, Icon::CloseCircle, Icon::Warning, Icon::Alert, Icon::Info, Icon::Question, Icon::Bulb, Icon::Bell,
    Icon::Up, Icon::Down, Icon::Left, Icon::Right, Icon::ChevronUp, Icon::ChevronDown, Icon::ChevronLeft,
    Icon::ChevronRight, Icon::Pencil, Icon::Plus, Icon::Minus, Icon::Trash, Icon::Copy, Icon::Duplicate, Icon::Search,
    Icon::Filter, Icon::List, Icon::Grid, Icon::Sliders, Icon::More, Icon::Chart, Icon::Bars, Icon::Balance, Icon::Trophy,
    Icon::Star, Icon::StarEmpty, Icon::Flag, Icon::FlagEmpty, Icon::Tag, Icon::Book, Icon::Graduation, Icon::Handshake,
    Icon::Gear, Icon::Key, Icon::Lock, Icon::Shield, Icon::Eye, Icon::Language, Icon::Globe, Icon::Sun, Icon::Moon,
    Icon::TextSize, Icon::Keyboard, Icon::Clock, Icon::Calendar, Icon::History, Icon::Undo, Icon::Redo, Icon::Refresh,
    Icon::Random, Icon::Bolt, Icon::Magic, Icon::Play, Icon::Pause, Icon::Stop, Icon::User, Icon::Users, Icon::IdCard,
    Icon::SignOut, Icon::File, Icon::Folder, Icon::Download, Icon::Upload, Icon::Print, Icon::External, Icon::Link,
    Icon::Archive, Icon::Database, Icon::Inbox, Icon::Expand, Icon::Branch, Icon::Tree};

// In chips and beside small figures; beside text; rail entries; empty states.
enum class IconSize : std::uint8_t { Tiny, Small, Medium, Large, Count };

}  // namespace rapport::ui

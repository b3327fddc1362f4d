#include "ui/animation.h"

#include <doctest/doctest.h>

using rapport::ui::Animator;

TEST_CASE("a value glides to its target, ends there exactly, and then wants no more frames") {
    Animator animator;
    animator.begin_frame(0, false);
    CHECK(animator.value(1, 0, 0.2F) == 0);
    CHECK_FALSE(animator.running());
    float last = 0;
    for (int i = 1; i <= 12; ++i) {
        animator.begin_frame(i * 0.01, false);
        const float value = animator.value(1, 10, 0.2F);
        CHECK(value >= last);
        CHECK(value < 10);
        CHECK(animator.running());
        last = value;
    }
    animator.begin_frame(0.5, false);
    CHECK(animator.value(1, 10, 0.2F) == 10);
    CHECK_FALSE(animator.running());
}

TEST_CASE("a target changed on the way is approached from where the value is") {
    Animator animator;
    animator.begin_frame(0, false);
    animator.value(1, 0, 1);
    animator.begin_frame(0.1, false);
    animator.value(1, 10, 1);
    animator.begin_frame(0.5, false);
    const float middle = animator.value(1, 10, 1);
    CHECK(animator.value(1, 0, 1) == doctest::Approx(middle));
}

TEST_CASE("under reduced motion values jump and nothing keeps moving") {
    Animator animator;
    animator.begin_frame(0, true);
    animator.value(1, 0, 1);
    CHECK(animator.value(1, 10, 1) == 10);
    CHECK(animator.value_from(2, 0, 5, 1) == 5);
    animator.keep_moving();
    CHECK_FALSE(animator.running());
}

TEST_CASE("the earliest wish for a frame counts") {
    Animator animator;
    animator.begin_frame(2, false);
    CHECK(animator.seconds_to_wake() < 0);
    animator.wake_after(3);
    animator.wake_after(0.5);
    animator.wake_after(7);
    CHECK(animator.seconds_to_wake() == doctest::Approx(0.5));
}

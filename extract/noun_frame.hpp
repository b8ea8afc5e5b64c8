#pragma once
/// Frames whose trigger is a noun: "X's acquisition of Y", "the X-Y merger", "X and Y are in talks", "rival Z".

#include <cstdint>
#include <string>
#include <vector>

#include "extract/frame_scene.hpp"

namespace dealgraph {

/// Do the trigger's further words ("joint" of "joint venture") stand inside the noun group directly before token `head`?
bool words_before(const FrameScene& scene, const Phrase& noun, std::uint32_t head, const std::vector<std::string>& words);

/// Fills roles and status of the draft from what stands around the noun phrase `noun`. `trigger`: the token of the trigger
/// inside a group that a name heads ("rival Oracle"); kNoIndex if the trigger is the head itself.
void read_noun_frame(const FrameScene& scene, const Frame& frame, std::uint32_t noun, std::uint32_t trigger, Draft& draft);

}  // namespace dealgraph

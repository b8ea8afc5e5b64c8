#pragma once
/// Frames whose trigger is a verb: "X buys Y", "Y was bought by X", "X to take over Y".

#include <cstdint>
#include <string>
#include <vector>

#include "extract/frame_scene.hpp"

namespace dealgraph {

/// The phrase before which the trigger's further words ("over" of "take over") end; kNoIndex if they do not follow the verb
/// phrase `verb`.
std::uint32_t phrase_after_words(const FrameScene& scene, std::uint32_t verb, const std::vector<std::string>& words);

/// Can the verb phrase at `at`, with phrase `after` behind the trigger's words, stand for the frame? See Frame::infinitive,
/// Frame::money_object, Frame::percent_object.
bool suits_verb(const FrameScene& scene, const Frame& frame, std::uint32_t at, std::uint32_t after);

/// Fills roles and status of the draft from the clause around the verb phrase. `particle`: the last of the trigger's further
/// words, if there are any; where it is a preposition with a role, the noun behind it fills that role.
void read_verb_frame(const FrameScene& scene, const Frame& frame, std::uint32_t verb, std::uint32_t after,
                     const std::string& particle, Draft& draft);

}  // namespace dealgraph

#pragma once
/// What may fill the roles of a frame.

#include "extract/document.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// May this name fill a slot that wants such a filler? A name without a type is an unknown capitalised word.
bool name_fits(const Name& name, Filler filler);

/// What the frame wants for the role: its own `accept`, else the role's default.
Filler filler_of(const Frame& frame, Role role);

/// Products and hardware, named or described.
bool is_thing_filler(Filler filler);

/// The role of the frame's subject; party if it has none.
Role subject_role(const Frame& frame);

}  // namespace dealgraph

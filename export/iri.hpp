#pragma once
/// IRIs that every RDF parser takes.

#include <optional>
#include <string>
#include <string_view>

namespace dealgraph {

/// `id` with all but letters, digits and "- . _ ~ :" of ASCII percent-encoded.
std::string percent_encoded(std::string_view id);

/// A web address as an IRI: what may not stand in one is percent-encoded, what is so already stays. nullopt for anything but
/// http and https with a sound host.
std::optional<std::string> web_iri(std::string_view url);

/// Throws Error unless `base` is an absolute IRI of ASCII to which an id can be appended.
void check_base_iri(const std::string& base);

}  // namespace dealgraph

#include "export/iri.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace dealgraph {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_unreserved(char c) {
  return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}
/// May stand in a path, query or fragment as it is (RFC 3986: pchar, '/' and '?').
bool is_plain(char c) {
  return is_unreserved(c) || std::string_view("!$&'()*+,;=:@/?").find(c) != std::string_view::npos;
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kDigits[byte >> 4];
  out += kDigits[byte & 0xF];
}

bool is_escape_at(std::string_view text, std::size_t at) {
  return text[at] == '%' && at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2]);
}

/// Path, query and fragment. Only the first '#' begins a fragment.
std::string encoded_rest(std::string_view rest) {
  std::string out;
  bool in_fragment = false;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const char c = rest[at];
    const bool begins_fragment = c == '#' && !in_fragment;
    in_fragment = in_fragment || begins_fragment;
    if (is_plain(c) || begins_fragment || is_escape_at(rest, at))
      out += c;
    else
      append_encoded(out, c);
  }
  return out;
}

/// "example.org" or "example.org:8080": no user, no IPv6, no encoded bytes.
bool is_sound_host(std::string_view authority) {
  const std::size_t colon = std::min(authority.find(':'), authority.size());
  const std::string_view host = authority.substr(0, colon);
  const std::string_view port = authority.substr(std::min(colon + 1, authority.size()));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !host.empty() && std::all_of(host.begin(), host.end(), is_unreserved) &&
         std::all_of(port.begin(), port.end(), is_digit);
}

std::string_view without_scheme(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) return url.substr(scheme.size());
  }
  return {};
}

}  // namespace

std::string percent_encoded(std::string_view id) {
  std::string out;
  for (const char c : id) {
    if (is_unreserved(c) || c == ':')
      out += c;
    else
      append_encoded(out, c);
  }
  return out;
}

std::optional<std::string> web_iri(std::string_view url) {
  const std::string_view rest = without_scheme(url);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  if (!is_sound_host(rest.substr(0, end))) return std::nullopt;
  const std::size_t host_end = url.size() - rest.size() + end;
  return std::string(url.substr(0, host_end)) + encoded_rest(url.substr(host_end));
}

void check_base_iri(const std::string& base) {
  const auto is_scheme_character = [](char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; };
  const std::size_t colon = std::min(base.find(':'), base.size());
  const std::string_view scheme = std::string_view(base).substr(0, colon);
  const bool is_absolute = colon + 1 < base.size() && !scheme.empty() && !(scheme[0] >= '0' && scheme[0] <= '9') &&
                           std::all_of(scheme.begin(), scheme.end(), is_scheme_character);
  const bool is_sound = encoded_rest(base) == base && (!base.starts_with("http") || web_iri(base) == base);
  if (!is_absolute || !is_sound)
    throw Error("'" + base + "' is no base IRI; give one like https://example.org/graph/ or urn:example:");
}

}  // namespace dealgraph

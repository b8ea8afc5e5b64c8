#pragma once
/// An article on its way from a reader to the caller.

#include <string>

#include "core/article_reader.hpp"

namespace dealgraph::detail {

/// What an input says of one article, unchecked.
struct Draft {
  std::string id;
  std::string title;
  std::string body;
  std::string language;
  std::string published;  ///< as written
  std::string url;
  std::string publisher;
  std::string related_to;
  Place place;                ///< where the article starts
  Place published_place;      ///< where its date stands
  bool expects_title = true;  ///< whether a missing title is worth a warning
};

/// Turns a draft into an article: repairs its text, reads its date, gives it an id, and hands it to the events after the
/// warnings about it. Without any text it becomes a Problem instead. Returns the article's id, or "" if it was refused.
std::string deliver(Draft draft, const ReadEvents& events);

void warn(const ReadEvents& events, const Place& place, const std::string& message);
void refuse(const ReadEvents& events, const Place& place, const std::string& message);

/// Warns if `count` > 0 bytes or sequences were replaced.
void warn_of_replaced_bytes(const ReadEvents& events, const Place& place, std::size_t count);

}  // namespace dealgraph::detail

#pragma once
/// One news item.

#include <string>

namespace dealgraph {

/// An article as read from a file: owns its text. `text` is the title, one newline and the body (an empty title or body is
/// left out together with the newline), valid UTF-8; all Spans are bytes of it.
struct Article {
  std::string id;              ///< the input's own id, else its URL, else a hash of its content ("article:<hash>")
  std::string text;            ///< title, newline, body
  std::size_t title_size = 0;  ///< bytes of `text` that are the title; 0 if there is none
  std::string language;        ///< BCP 47, as declared by the input; empty if it says nothing
  std::string published;       ///< ISO 8601 calendar day as written by the input, or empty
  std::string url;
  std::string publisher;
  std::string related_to;  ///< id of the article that lists this one as related, or empty

  friend bool operator==(const Article&, const Article&) = default;
};

/// Joins title and body as CONTRACT.md wants it and sets `title_size`.
void set_text(Article& article, std::string title, const std::string& body);

/// "article:" and 16 hex digits of a hash of title, body, date and publisher: the id of an article that has none.
std::string content_id(const Article& article);

}  // namespace dealgraph

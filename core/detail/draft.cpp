#include "core/detail/draft.hpp"

#include "core/date.hpp"
#include "core/detail/text_lines.hpp"
#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

std::size_t repair_all(Draft& draft) {
  std::size_t replaced = 0;
  for (std::string* part :
       {&draft.id, &draft.title, &draft.body, &draft.language, &draft.published, &draft.url, &draft.publisher})
    replaced += repair_utf8(*part);
  return replaced;
}

/// The day of the draft's date; a warning and "" where it has none.
std::string published_day(const Draft& draft, const ReadEvents& events) {
  if (trimmed(draft.published).empty()) return {};
  if (const auto day = calendar_day(draft.published)) return *day;
  const Place& place = draft.published_place.line != 0 ? draft.published_place : draft.place;
  warn(events, place, "'" + draft.published.substr(0, 60) + "' is no date, so the article has none; write it like 2022-05-27");
  return {};
}

Article article_from(Draft&& draft, std::string day) {
  Article article;
  set_text(article, std::move(draft.title), draft.body);
  article.language = std::move(draft.language);
  article.published = std::move(day);
  article.url = std::move(draft.url);
  article.publisher = std::move(draft.publisher);
  article.related_to = std::move(draft.related_to);
  article.id = !draft.id.empty() ? std::move(draft.id) : !article.url.empty() ? article.url : content_id(article);
  return article;
}

}  // namespace

std::string deliver(Draft draft, const ReadEvents& events) {
  warn_of_replaced_bytes(events, draft.place, repair_all(draft));
  if (trimmed(draft.title).empty() && trimmed(draft.body).empty()) {
    refuse(events, draft.place, "the article has neither title nor text");
    return {};
  }
  if (draft.expects_title && trimmed(draft.title).empty()) warn(events, draft.place, "the article has no title");
  std::string day = published_day(draft, events);
  Article article = article_from(std::move(draft), std::move(day));
  std::string id = article.id;
  if (events.article) events.article(std::move(article));
  return id;
}

void warn(const ReadEvents& events, const Place& place, const std::string& message) {
  if (events.problem) events.problem({Problem::Severity::warning, place, message});
}

void refuse(const ReadEvents& events, const Place& place, const std::string& message) {
  if (events.problem) events.problem({Problem::Severity::error, place, message});
}

void warn_of_replaced_bytes(const ReadEvents& events, const Place& place, std::size_t count) {
  if (count == 0) return;
  warn(events, place,
       std::to_string(count) + (count == 1 ? " byte sequence is" : " byte sequences are") +
           " no UTF-8 text and became U+FFFD; if the input is in another encoding, convert it to UTF-8 first");
}

}  // namespace dealgraph::detail

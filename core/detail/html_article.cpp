#include "core/detail/html_article.hpp"

#include <array>

#include "core/date.hpp"
#include "core/detail/html_text.hpp"
#include "core/detail/json_text.hpp"
#include "core/detail/text_lines.hpp"

namespace dealgraph::detail {
namespace {

/// The first <meta> that has `name` as its property, name or itemprop, and says something.
std::string meta(const GumboNode& root, std::string_view name) {
  const auto is_named = [name](const GumboNode& element) {
    return is_element(element, GUMBO_TAG_META) && !trimmed(attribute(element, "content")).empty() &&
           (attribute(element, "property") == name || attribute(element, "name") == name ||
            attribute(element, "itemprop") == name);
  };
  const auto found = find_outermost(root, is_named);
  return found.empty() ? std::string() : on_one_line(attribute(*found.front(), "content"));
}

std::string first_text(const GumboNode& root, GumboTag tag) {
  for (const GumboNode* element : find_outermost(root, tag)) {
    std::string text = on_one_line(raw_text(*element));
    if (!text.empty()) return text;
  }
  return {};
}

std::string page_title(const GumboNode& root) {
  std::string whole = first_text(root, GUMBO_TAG_TITLE);
  for (const std::string& other : {meta(root, "og:title"), first_text(root, GUMBO_TAG_H1)}) {
    if (!other.empty() && (whole.empty() || whole.starts_with(other))) return other;
  }
  return whole;
}

std::string page_url(const GumboNode& root) {
  const auto is_canonical = [](const GumboNode& element) {
    return is_element(element, GUMBO_TAG_LINK) && attribute(element, "rel") == "canonical" &&
           !attribute(element, "href").empty();
  };
  const auto found = find_outermost(root, is_canonical);
  return found.empty() ? meta(root, "og:url") : std::string(trimmed(attribute(*found.front(), "href")));
}

/// "datePublished" of a JSON-LD value: its own, or that of the first part that has one.
std::string json_date(const nlohmann::json& value) {
  if (value.is_object()) {
    const auto found = value.find("datePublished");
    if (found != value.end() && found->is_string()) return found->get<std::string>();
  }
  if (!value.is_structured()) return {};
  for (const nlohmann::json& part : value) {
    std::string date = json_date(part);
    if (!date.empty()) return date;
  }
  return {};
}

std::string json_ld_date(const GumboNode& root) {
  for (const GumboNode* script : find_outermost(root, GUMBO_TAG_SCRIPT)) {
    if (attribute(*script, "type") != "application/ld+json") continue;
    try {
      std::string date = json_date(parse_json(raw_text(*script)));
      if (!date.empty()) return date;
    } catch (const Error&) {
      continue;  // only a hint for machines; the page stands without it
    }
  }
  return {};
}

std::string time_element(const GumboNode& root) {
  const auto is_dated = [](const GumboNode& element) {
    return is_element(element, GUMBO_TAG_TIME) && !attribute(element, "datetime").empty();
  };
  const auto found = find_outermost(root, is_dated);
  return found.empty() ? std::string() : std::string(attribute(*found.front(), "datetime"));
}

/// The first date of the page that is one; else the first that should be, so that it can be complained of.
std::string page_date(const GumboNode& root) {
  std::string first;
  for (const char* name : {"article:published_time", "datePublished", "pubdate", "date", "DC.date.issued"}) {
    if (std::string date = meta(root, name); !date.empty()) {
      if (calendar_day(date)) return date;
      if (first.empty()) first = std::move(date);
    }
  }
  for (std::string& date : std::array{time_element(root), json_ld_date(root)}) {
    if (calendar_day(date)) return date;
    if (first.empty()) first = std::move(date);
  }
  return first;
}

/// The element that holds the article: the only <article> in <main> or the page, else <main>, else the page.
const GumboNode& article_element(const GumboNode& root) {
  const auto mains = find_outermost(root, [](const GumboNode& element) {
    return is_element(element, GUMBO_TAG_MAIN) || attribute(element, "role") == "main";
  });
  const GumboNode& around = mains.empty() ? root : *mains.front();
  const auto articles = find_outermost(around, GUMBO_TAG_ARTICLE);
  return articles.size() == 1 ? *articles.front() : around;
}

/// Some pages are one large form, or consist of an <aside>: then everything counts.
std::vector<VisibleLine> article_lines(const GumboNode& root) {
  auto lines = visible_lines(article_element(root), Furniture::drop);
  return lines.empty() ? visible_lines(root, Furniture::keep) : lines;
}

}  // namespace

Draft html_draft(std::string_view html) {
  const HtmlDocument document(html);
  const GumboNode& root = document.root();
  Draft draft;
  draft.title = page_title(root);
  draft.published = page_date(root);
  draft.publisher = meta(root, "og:site_name");
  draft.url = page_url(root);
  draft.language = trimmed(attribute(root, "lang"));
  std::vector<VisibleLine> lines = article_lines(root);
  settle_title(draft.title, lines);
  draft.body = join_lines(lines);
  return draft;
}

}  // namespace dealgraph::detail

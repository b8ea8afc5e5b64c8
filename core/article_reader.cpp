#include "core/article_reader.hpp"

#include <algorithm>
#include <array>

#include "core/detail/draft.hpp"
#include "core/detail/file_form.hpp"
#include "core/detail/front_matter.hpp"
#include "core/detail/html_article.hpp"
#include "core/detail/html_text.hpp"
#include "core/detail/input_bytes.hpp"
#include "core/detail/json_lines.hpp"
#include "core/detail/markdown.hpp"
#include "core/detail/plain_text.hpp"
#include "core/detail/text_lines.hpp"
#include "core/limits.hpp"
#include "core/utf8.hpp"

namespace dealgraph {
namespace {

using detail::Draft;
using detail::FrontMatterArticle;

struct FormWord {
  std::string_view word;
  InputForm form;
};

constexpr std::array<FormWord, 5> kForms = {{{"auto", InputForm::automatic},
                                             {"jsonl", InputForm::json_lines},
                                             {"markdown", InputForm::markdown},
                                             {"html", InputForm::html},
                                             {"text", InputForm::text}}};

InputForm form_of_opening(std::string_view opening) {
  if (opening.starts_with('{')) return InputForm::json_lines;
  if (opening.starts_with('<')) return InputForm::html;
  return opening.starts_with("---") ? InputForm::markdown : InputForm::text;
}

/// Everything that a file in Markdown says, before its related articles get to know their main one.
std::vector<Draft> markdown_drafts(std::string_view text, const std::string& file, const ReadEvents& events) {
  const auto front_matter = detail::split_front_matter(text);
  std::vector<FrontMatterArticle> articles(1);
  if (front_matter) articles = detail::read_front_matter(*front_matter, file, events);
  auto lines = detail::visible_lines(detail::markdown_to_html(front_matter ? front_matter->body : text));
  detail::settle_title(articles.front().draft.title, lines);
  articles.front().draft.body = detail::join_lines(lines);
  std::vector<Draft> drafts;
  for (FrontMatterArticle& article : articles) {
    if (article.draft.body.empty()) article.draft.body = std::move(article.excerpt);
    drafts.push_back(std::move(article.draft));
  }
  return drafts;
}

std::vector<Draft> drafts_of(std::string_view text, const std::string& file, InputForm form, const ReadEvents& events) {
  switch (form) {
    case InputForm::markdown:
      return markdown_drafts(text, file, events);
    case InputForm::html:
      return {detail::html_draft(text)};
    case InputForm::text:
    case InputForm::automatic:
    case InputForm::json_lines:
      break;
  }
  return {detail::plain_text_draft(text)};
}

/// The articles of a file that is read whole; the first is the main one, the others are related to it.
void deliver_all(std::vector<Draft> drafts, const std::string& file, const ReadEvents& events) {
  std::string main_id;
  for (Draft& draft : drafts) {
    const bool is_main = &draft == &drafts.front();
    if (is_main || draft.place.file.empty()) draft.place.file = file;
    if (!is_main) draft.related_to = main_id;
    std::string id = detail::deliver(std::move(draft), events);
    if (is_main) main_id = std::move(id);
  }
}

/// The whole of a file, ready to be taken apart.
std::string read_whole(detail::InputBytes& in) {
  std::optional<std::string> text = in.rest(limits::kFileBytes);
  if (!text)
    throw Error("the file is larger than " + std::to_string(limits::kFileBytes >> 20) + " MiB; split it or use JSON lines");
  detail::unify_newlines(*text);
  return std::move(*text);
}

void read_file(detail::InputBytes& in, const std::string& file, InputForm form, const ReadEvents& events) {
  std::vector<Draft> drafts;
  try {
    std::string text = read_whole(in);
    detail::warn_of_replaced_bytes(events, {file, 0, 0}, repair_utf8(text));
    drafts = drafts_of(text, file, form, events);
  } catch (const Error& error) {
    return detail::refuse(events, {file, error.place().line, error.place().column}, error.what());
  }
  deliver_all(std::move(drafts), file, events);
}

/// The form of an input, by its name or else its first bytes. Throws Error if it cannot be read at all.
InputForm settle_form(detail::InputBytes& in, const std::string& file, InputForm form) {
  if (in.is_utf16()) throw Error("the input is UTF-16; convert it to UTF-8 first (iconv -f UTF-16 -t UTF-8)");
  if (form == InputForm::automatic) form = detail::form_of_name(file);
  return form == InputForm::automatic ? form_of_opening(in.opening()) : form;
}

}  // namespace

std::optional<InputForm> input_form_from(std::string_view word) {
  const auto found = std::find_if(kForms.begin(), kForms.end(), [word](const FormWord& form) { return form.word == word; });
  if (found == kForms.end()) return std::nullopt;
  return found->form;
}

void read_articles(std::istream& in, const std::string& file, InputForm form, const ReadEvents& events) {
  detail::InputBytes bytes(in);
  try {
    form = settle_form(bytes, file, form);
  } catch (const Error& error) {
    return detail::refuse(events, {file, 0, 0}, error.what());
  }
  if (form == InputForm::json_lines) return detail::read_json_lines(bytes, file, events);
  read_file(bytes, file, form, events);
}

}  // namespace dealgraph

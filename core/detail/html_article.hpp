#pragma once
/// Articles as HTML pages.

#include <string_view>

#include "core/detail/draft.hpp"

namespace dealgraph::detail {

/// The article of a page. Title: <title> (without the site's name where og:title or the headline is shorter), else og:title or
/// <h1>. Date: article:published_time and its like, <time datetime>, JSON-LD datePublished. Publisher: og:site_name. URL:
/// canonical link or og:url. Language: <html lang>. Body: <main> or <article> if there is one, without nav, header, footer,
/// aside and form. Throws Error where the page is beyond core/limits.hpp.
Draft html_draft(std::string_view html);

}  // namespace dealgraph::detail

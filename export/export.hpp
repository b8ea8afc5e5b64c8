#pragma once
/// One graph → files that other programs read.
#include "export/expected_counts.hpp"
#include "export/explorer_page.hpp"
#include "export/format.hpp"
#include "export/graphml.hpp"
#include "export/jsonld.hpp"
#include "export/options.hpp"
#include "export/output_files.hpp"
#include "export/rdf_model.hpp"
#include "export/vocabulary.hpp"

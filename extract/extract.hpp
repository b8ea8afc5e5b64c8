#pragma once
/// Articles → mentions and relations.
#include "extract/extractor.hpp"
#include "extract/pack_compiler.hpp"
#include "extract/pack_source.hpp"
#include "extract/rule_pack.hpp"

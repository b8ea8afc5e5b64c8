#pragma once
/// What proves that a run of capitalised words names a company.

#include "extract/capital_runs.hpp"

namespace dealgraph {

/// "chip maker Foo", "startup Foo": a description ends before token `begin`.
bool is_described_before(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin);

/// ", a Santa Monica-based computer vision company,": a description begins at token `end`; it is read up to the next comma.
bool is_described_after(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end);

/// "Foo has acquired": a verb whose subjects are companies follows at token `end`.
bool does_company_things(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end);

/// "shares of Foo", "Foo shares fell", "Foo's stockholders": what only companies have stands beside it.
bool has_holdings(const CapitalRuns& runs, const Sentence& sentence, const Run& run);

/// "VoreNav's", "DawnCortex achieved": a lone word that is spelled as only makers spell names owns or does something.
bool acts_under_coined_name(const CapitalRuns& runs, const Sentence& sentence, const Run& run);

/// "Foo Technologies", "Foo & Bar": a company word at the end of a run of two words or more, one of them a name.
bool has_company_form(const CapitalRuns& runs, const Sentence& sentence, const Run& run);

/// "(NASDAQ: FOO)": a ticker with its exchange stands at the token.
bool has_exchange_ticker(const CapitalRuns& runs, std::uint32_t at);

/// "Cure.fit", "Peak.AI": the name in the form of a web address that begins at the token; empty if none does.
Run domain_name_at(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin);

}  // namespace dealgraph

/// The program cannot leave the machine: it does not even know the calls for that.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

TEST(Offline, ProgramKnowsNoNetwork) {
  const Outcome outcome = run_shell("nm --dynamic --undefined-only --format=just-symbols \"$(command -v dealgraph)\"", "/");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  std::vector<std::string> symbols = lines_of(outcome.out);
  for (std::string& symbol : symbols) symbol.resize(std::min(symbol.find('@'), symbol.size()));
  const auto knows = [&](const char* name) { return std::find(symbols.begin(), symbols.end(), name) != symbols.end(); };
  EXPECT_TRUE(knows("sqlite3_open_v2")) << "the symbols are not those of the program:\n" << outcome.out;
  for (const char* call : {"socket", "connect", "getaddrinfo", "gethostbyname", "sendto", "res_query"})
    EXPECT_FALSE(knows(call)) << call;
}

}  // namespace
}  // namespace dealgraph::testing

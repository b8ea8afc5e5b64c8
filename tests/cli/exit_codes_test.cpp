/// Exit codes of CONTRACT: 0 all done, 1 some inputs refused, 2 the call itself was wrong.

#include <gtest/gtest.h>

#include <filesystem>
#include <ostream>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

struct WrongCall {
  std::string name;
  std::vector<std::string> arguments;
  std::string told;  ///< must stand on stderr
};

void PrintTo(const WrongCall& call, std::ostream* out) {
  *out << call.name;
}

class ExitCodes : public ::testing::TestWithParam<WrongCall> {};

TEST_P(ExitCodes, WrongCallIsTwoAndSaysWhy) {
  const Outcome outcome = run_program(GetParam().arguments);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find(GetParam().told), std::string::npos) << outcome.err;
}

// The folder --out would be below a file, so nothing is made even where a call is taken for right.
const std::string kOut = std::string(DEALGRAPH_SOURCE_DIR) + "/LICENSE/out";

INSTANTIATE_TEST_SUITE_P(
    Cli, ExitCodes,
    ::testing::Values(WrongCall{"no_command", {}, "subcommand"}, WrongCall{"unknown_command", {"bulid"}, "subcommand"},
                      WrongCall{"unknown_option", {"extract", "--fast", "data/articles"}, "--fast"},
                      WrongCall{"no_source", {"extract"}, "SOURCE"},
                      WrongCall{"build_without_source", {"build", "--out", kOut}, "SOURCE"},
                      WrongCall{"build_without_out", {"build", "data/articles"}, "--out"},
                      WrongCall{
                          "unknown_format", {"build", "data/articles", "--out", kOut, "--format", "graphml,docx"}, "docx"},
                      WrongCall{"unknown_input_form", {"extract", "--input", "pdf", "data/articles"}, "pdf"},
                      WrongCall{"missing_file", {"extract", "data/articles", "no-such-file.md"}, "no-such-file.md"},
                      WrongCall{"missing_file_to_build", {"build", "no-such-file.md", "--out", kOut}, "no-such-file.md"},
                      WrongCall{"view_without_out", {"view", "data/articles"}, "--out"},
                      WrongCall{"missing_folder_to_view", {"view", "no-such-folder", "--out", kOut}, "no-such-folder"},
                      WrongCall{"missing_data", {"extract", "--data", "no-such-folder", "data/articles"}, "no-such-folder"},
                      WrongCall{"missing_rules_to_check", {"check", "no-such-rules.yaml"}, "no-such-rules.yaml"},
                      WrongCall{"query_nothing", {"query", "data/articles"}, "QUERY"},
                      WrongCall{"query_missing_base", {"query", "no-such-base", "deals"}, "no-such-base"},
                      WrongCall{"explain_nothing", {"explain"}, "--text"},
                      WrongCall{"out_below_a_file", {"build", "data/articles", "--out", kOut}, "LICENSE"}),
    [](const auto& test) { return test.param.name; });

TEST(ExitCode, UnreadableRulesAreTwoWithTheirPlace) {
  const TemporaryFolder folder;
  folder.put("dictionary/company/mine.yaml", "- {id: acme, name: Acme}\n- {id: broken, name: [\n");
  const Outcome outcome = run_program({"extract", "--data", folder.path(), "data/articles"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find("mine.yaml:"), std::string::npos) << outcome.err;
}

TEST(ExitCode, VersionAndHelpAreZero) {
  EXPECT_EQ(run_program({"--version"}).status, 0);
  const Outcome help = run_program({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.err, "");
  for (const std::string command :
       {"build", "extract", "explain", "check", "view", "query", "add", "remove", "update", "export"})
    EXPECT_NE(help.out.find(command), std::string::npos) << help.out;
}

/// The lines after "Example:" in a help text.
std::string examples_in(const std::string& help) {
  const std::size_t heading = help.find("Example:\n");
  std::string examples;
  if (heading == std::string::npos) return examples;
  for (const std::string& line : lines_of(help.substr(heading + 9))) {
    if (!line.starts_with("  ")) break;
    examples += line + "\n";
  }
  return examples;
}

class HelpOf : public ::testing::TestWithParam<std::string> {};

TEST_P(HelpOf, ShowsAnExampleThatWorks) {
  const Outcome help = run_program({GetParam(), "--help"});
  EXPECT_EQ(help.status, 0);
  const std::string examples = examples_in(help.out);
  ASSERT_NE(examples.find("dealgraph " + GetParam()), std::string::npos) << help.out;
  const TemporaryFolder folder;
  std::filesystem::create_symlink(std::string(DEALGRAPH_SOURCE_DIR) + "/data", folder.path("data"));
  folder.put("my-rules/dictionary/company/mine.yaml", "- {id: acme-example, name: Acme Example Works}\n");
  folder.put("news.jsonl", json_article("news", "Oracle has acquired PeopleSoft."));
  folder.put("new.jsonl", json_article("https://example.com/news/1", "Oracle completed its takeover of PeopleSoft."));
  if (GetParam() != "add") {
    ASSERT_EQ(run_shell("dealgraph add news.kb data/articles new.jsonl", folder.path()).status, 0);
  }
  const Outcome outcome = run_shell(examples, folder.path());
  EXPECT_EQ(outcome.status, 0) << examples << outcome.err;
}

INSTANTIATE_TEST_SUITE_P(Cli, HelpOf,
                         ::testing::Values("build", "extract", "explain", "check", "view", "query", "add", "remove", "update",
                                           "export"),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace dealgraph::testing

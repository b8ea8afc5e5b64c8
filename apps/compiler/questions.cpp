// dealgraph_compile_questions FOLDER OUTPUT: turns the question patterns of data/questions into a C++ source that the library
// holds, so that a question needs no file. Run by the build.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "core/error.hpp"
#include "extract/yaml_file.hpp"
#include "graph/detail/question_pattern.hpp"

namespace dealgraph {
namespace {

using Words = std::map<std::string, std::string>;

/// `pattern` with each <word> replaced by what the file's `words` say.
std::string expanded(const std::string& file, const YAML::Node& node, const std::string& pattern, const Words& words) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '<') {
      out += pattern[at];
      continue;
    }
    const std::size_t end = std::min(pattern.find('>', at), pattern.size());
    const auto word = words.find(pattern.substr(at + 1, end - at - 1));
    if (word == words.end()) fail(file, node, "'words' has no " + pattern.substr(at, end - at + 1));
    out += '(' + word->second + ')';
    at = end;
  }
  return out;
}

/// The pattern, expanded; fails with its place if it is none.
std::string checked_pattern(const std::string& file, const YAML::Node& node, const Words& words) {
  std::string pattern = expanded(file, node, scalar(file, node, "a pattern"), words);
  try {
    const detail::QuestionPattern compiled(pattern);
  } catch (const Error& error) {
    fail(file, node, error.what());
  }
  if (pattern.find('\n') != pattern.npos) fail(file, node, "a pattern stands on one line");
  return pattern;
}

/// Later words may use earlier ones.
Words read_words(const YamlFile& file) {
  Words words;
  for (const auto& pair : file.root["words"])
    words[pair.first.Scalar()] =
        expanded(file.name, pair.second, scalar(file.name, pair.second, "what a word stands for"), words);
  return words;
}

void write_questions(const YamlFile& file, std::ostream& lines) {
  check_keys(file.name, file.root, {"words", "times", "questions"}, "a file of questions");
  const Words words = read_words(file);
  for (const YAML::Node& time : file.root["times"]) lines << "time " << checked_pattern(file.name, time, words) << '\n';
  for (const YAML::Node& question : file.root["questions"]) {
    check_keys(file.name, question, {"id", "query", "ask", "examples"}, "a question");
    lines << "rule " << scalar(file.name, question["id"], "'id'") << ' ' << scalar(file.name, question["query"], "'query'")
          << '\n';
    for (const YAML::Node& pattern : question["ask"]) lines << "ask " << checked_pattern(file.name, pattern, words) << '\n';
  }
}

std::string source_of(const std::string& folder) {
  std::ostringstream lines;
  for (const std::filesystem::path& path : yaml_files(folder)) write_questions(load_yaml(path), lines);
  if (lines.str().empty()) throw Error("there are no questions", {folder});
  return "// Made of data/questions by apps/compiler/questions.cpp.\n#include \"graph/detail/question_rules.hpp\"\n\n"
         "std::string_view dealgraph::detail::shipped_question_lines() {\n  return R\"lines(" +
         lines.str() + ")lines\";\n}\n";
}

}  // namespace
}  // namespace dealgraph

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: dealgraph_compile_questions FOLDER OUTPUT\n";
    return 2;
  }
  try {
    const std::string source = dealgraph::source_of(arguments[1]);
    const std::string temporary = std::string(arguments[2]) + ".new";
    std::ofstream(temporary, std::ios::binary) << source;
    if (std::rename(temporary.c_str(), arguments[2]) != 0) throw dealgraph::Error("cannot write the source", {arguments[2]});
    return 0;
  } catch (const dealgraph::Error& error) {
    std::cerr << to_string(error.place()) << ": error: " << error.what() << '\n';
    return 1;
  }
}

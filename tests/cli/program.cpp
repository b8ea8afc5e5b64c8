#include "tests/cli/program.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace dealgraph::testing {
namespace {

namespace fs = std::filesystem;

/// In the child: never returns.
[[noreturn]] void become(std::vector<std::string> words, const fs::path& folder, const TemporaryFolder& files) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const bool ready = std::freopen(files.path("in").c_str(), "rb", stdin) != nullptr &&
                     std::freopen(files.path("out").c_str(), "wb", stdout) != nullptr &&
                     std::freopen(files.path("err").c_str(), "wb", stderr) != nullptr && ::chdir(folder.c_str()) == 0;
  if (ready) ::execv(arguments.front(), arguments.data());
  std::_Exit(127);
}

Outcome run(const std::vector<std::string>& words, const std::string& input, const fs::path& folder) {
  const TemporaryFolder files;
  files.put("in", input);
  const pid_t child = ::fork();
  if (child == 0) become(words, folder, files);
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) {
    ADD_FAILURE() << words.front() << " could not be started";
    return {};
  }
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), content_of(files.path("out")),
          content_of(files.path("err"))};
}

}  // namespace

Outcome run_program(const std::vector<std::string>& arguments, const std::string& input, const fs::path& folder) {
  std::vector<std::string> words = {DEALGRAPH_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(words, input, folder);
}

Outcome run_shell(const std::string& line, const fs::path& folder) {
  const std::string path = "PATH='" + fs::path(DEALGRAPH_PROGRAM).parent_path().string() + "':$PATH\n";
  return run({"/bin/sh", "-ec", path + line}, "", folder);
}

TemporaryFolder::TemporaryFolder() {
  std::string name = ::testing::TempDir() + "dealgraph_XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder in " + ::testing::TempDir());
  root_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // a folder left behind harms no test
  fs::remove_all(root_, ignored);
}

std::string TemporaryFolder::path(const std::string& name) const {
  return (name.empty() ? root_ : root_ / name).string();
}

std::string TemporaryFolder::put(const std::string& name, const std::string& content) const {
  const fs::path file = root_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
  return file.string();
}

std::vector<std::string> TemporaryFolder::files() const {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(root_))
    if (!entry.is_directory()) found.push_back(entry.path().lexically_relative(root_).string());
  std::sort(found.begin(), found.end());
  return found;
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(in.is_open()) << file << " cannot be read";
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string json_article(const std::string& id, const std::string& text) {
  return nlohmann::json{{"id", id}, {"text", text}}.dump() + "\n";
}

}  // namespace dealgraph::testing

#pragma once
/// Runs the real program, as a user would.

#include <filesystem>
#include <string>
#include <vector>

namespace dealgraph::testing {

/// What a run left behind.
struct Outcome {
  int status = -1;  ///< exit code; 128 and more: ended by a signal
  std::string out;
  std::string err;
};

/// Runs `dealgraph arguments…` in `folder` with `input` on standard input.
Outcome run_program(const std::vector<std::string>& arguments, const std::string& input = "",
                    const std::filesystem::path& folder = DEALGRAPH_SOURCE_DIR);

/// Runs a line of shell in `folder`, where `dealgraph` means the program.
Outcome run_shell(const std::string& line, const std::filesystem::path& folder);

/// A new folder, removed with this object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;  // two would remove one folder
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] std::string path(const std::string& name = "") const;
  /// Writes a file and returns its path; folders in `name` are made.
  std::string put(const std::string& name, const std::string& content) const;
  /// All files below the folder, in order, hidden ones too.
  [[nodiscard]] std::vector<std::string> files() const;

 private:
  std::filesystem::path root_;
};

/// All bytes of a file; fails the test where it cannot be read.
std::string content_of(const std::filesystem::path& file);

/// "one\ntwo\n" → {"one", "two"}.
std::vector<std::string> lines_of(const std::string& text);

/// One line of JSON lines.
std::string json_article(const std::string& id, const std::string& text);

}  // namespace dealgraph::testing

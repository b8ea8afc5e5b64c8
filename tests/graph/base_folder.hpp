#pragma once
/// A place for the files of a test.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace dealgraph::test {

/// A new folder, removed with this object.
class BaseFolder {
 public:
  BaseFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "dealgraph-base-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder can be made");
    path_ = name;
  }
  BaseFolder(const BaseFolder&) = delete;  // two would remove one folder
  BaseFolder& operator=(const BaseFolder&) = delete;
  ~BaseFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] std::string file(const std::string& name = "news.kb") const { return (path_ / name).string(); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace dealgraph::test

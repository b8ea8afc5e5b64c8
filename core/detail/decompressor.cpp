#include "core/detail/decompressor.hpp"

#include <zlib.h>
#include <zstd.h>

#include "core/error.hpp"

namespace dealgraph::detail {
namespace {

/// Lets `write` append up to `limit` bytes; it returns how many it did.
template <class Write>
void append_up_to(std::string& out, std::size_t limit, Write write) {
  const std::size_t size = out.size();
  out.resize(size + limit);
  out.resize(size + write(out.data() + size));
}

class Gzip final : public Decompressor {
 public:
  Gzip() {
    constexpr int kGzipHeader = 16;
    if (inflateInit2(&stream_, MAX_WBITS + kGzipHeader) != Z_OK) throw Error("there is no memory left to decompress gzip data");
  }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  ~Gzip() override { inflateEnd(&stream_); }

  void decode(std::string_view& in, std::string& out, std::size_t limit) override {
    if (in.empty() && between_members_) return;
    if (between_members_) inflateReset(&stream_);
    between_members_ = false;
    append_up_to(out, limit, [&](char* target) { return inflate_into(in, target, limit); });
  }
  [[nodiscard]] bool is_complete() const override { return between_members_; }

 private:
  std::size_t inflate_into(std::string_view& in, char* target, std::size_t limit) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = static_cast<uInt>(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(target);
    stream_.avail_out = static_cast<uInt>(limit);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
      throw Error(std::string("the gzip data are damaged") + (stream_.msg ? std::string(": ") + stream_.msg : ""));
    between_members_ = result == Z_STREAM_END;
    in.remove_prefix(in.size() - stream_.avail_in);
    return limit - stream_.avail_out;
  }

  z_stream stream_{};
  bool between_members_ = false;
};

class Zstandard final : public Decompressor {
 public:
  void decode(std::string_view& in, std::string& out, std::size_t limit) override {
    append_up_to(out, limit, [&](char* target) { return decompress_into(in, target, limit); });
  }
  [[nodiscard]] bool is_complete() const override { return between_frames_; }

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };

  std::size_t decompress_into(std::string_view& in, void* target, std::size_t limit) {
    ZSTD_inBuffer input{in.data(), in.size(), 0};
    ZSTD_outBuffer output{target, limit, 0};
    const std::size_t result = ZSTD_decompressStream(context_.get(), &output, &input);
    if (ZSTD_isError(result)) throw Error(std::string("the Zstandard data are damaged: ") + ZSTD_getErrorName(result));
    if (input.pos > 0 || output.pos > 0) between_frames_ = result == 0;
    in.remove_prefix(input.pos);
    return output.pos;
  }

  std::unique_ptr<ZSTD_DCtx, Free> context_{ZSTD_createDCtx()};
  bool between_frames_ = false;
};

}  // namespace

std::unique_ptr<Decompressor> gzip_decompressor() {
  return std::make_unique<Gzip>();
}

std::unique_ptr<Decompressor> zstd_decompressor() {
  return std::make_unique<Zstandard>();
}

}  // namespace dealgraph::detail

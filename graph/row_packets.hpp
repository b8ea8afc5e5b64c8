#pragma once
/// Rows of graph/distributed.hpp that travel together: what a cluster moves from machine to machine is a few packets of bytes
/// instead of many small rows.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/distributed.hpp"

namespace dealgraph::distributed {

/// Rows of one kind whose keys fall into one bucket: a key is in bucket `hash64(key) % buckets`, on every machine. So all rows
/// with one key are in the packets of one bucket.
struct Packet {
  Kind kind = Kind::notes;
  std::uint32_t bucket = 0;
  std::string bytes;  ///< mean something to the same version of the program only
  friend bool operator==(const Packet&, const Packet&) = default;
};

/// Borrows the bytes.
struct PacketView {
  Kind kind = Kind::notes;
  std::string_view bytes;
};

/// Sorts rows into packets. `buckets` is at least 1.
class PacketWriter {
 public:
  explicit PacketWriter(std::uint32_t buckets) : buckets_(buckets) {}

  void add(const Row& row);

  /// What was added since the last call, by kind and bucket.
  std::vector<Packet> finish();

 private:
  std::uint32_t buckets_;
  std::map<std::pair<Kind, std::uint32_t>, std::string> packets_;
};

// All of these throw Error for packets of another version.

/// What the step makes of the rows, which are all those of their keys: the packets of some whole buckets.
std::vector<Packet> run_step(const Step& step, const std::vector<PacketView>& packets, std::uint32_t buckets);

/// Which keys the rows link: pairs of the first link and another, each once. What linked_keys() takes.
std::vector<std::pair<std::string, std::string>> links_in(const std::vector<PacketView>& packets);

/// The rows, those with a key in `keys` under the one that it says.
std::vector<Packet> under_keys(const std::vector<PacketView>& packets, const std::map<std::string, std::string>& keys,
                               std::uint32_t buckets);

/// The bytes of all rows, whatever their keys. They lie in the packets.
Rows rows_in(const std::vector<PacketView>& packets);

}  // namespace dealgraph::distributed

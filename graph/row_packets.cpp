#include "graph/row_packets.hpp"

#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "graph/detail/byte_code.hpp"

namespace dealgraph::distributed {
namespace {

struct RowView {
  std::string_view key;
  Kind kind = Kind::notes;
  std::string_view bytes;
  std::vector<std::string_view> links;
};

RowView read_row(detail::ByteReader& reader, Kind kind) {
  RowView row{reader.text(), kind, reader.text(), {}};
  for (std::size_t left = reader.count(); left > 0; --left) row.links.push_back(reader.text());
  return row;
}

/// Calls `use` for each row of the packet.
template <typename Use>
void for_each_row(const PacketView& packet, const Use& use) {
  detail::ByteReader reader(packet.bytes);
  while (!reader.at_end()) {
    RowView row;
    try {
      row = read_row(reader, packet.kind);
    } catch (const Error&) {
      throw Error("the rows were written by another version of dealgraph; install the same everywhere");
    }
    use(row);
  }
}

std::vector<RowView> sorted_rows(const std::vector<PacketView>& packets) {
  std::vector<RowView> rows;
  for (const PacketView& packet : packets) for_each_row(packet, [&](const RowView& row) { rows.push_back(row); });
  std::sort(rows.begin(), rows.end(), [](const RowView& a, const RowView& b) { return a.key < b.key; });
  return rows;
}

}  // namespace

void PacketWriter::add(const Row& row) {
  detail::ByteWriter writer;
  writer.text(row.key);
  writer.text(row.bytes);
  writer.number(row.links.size());
  for (const std::string& link : row.links) writer.text(link);
  packets_[{row.kind, static_cast<std::uint32_t>(hash64(row.key) % buckets_)}] += writer.bytes();
}

std::vector<Packet> PacketWriter::finish() {
  std::vector<Packet> packets;
  for (auto& [place, bytes] : packets_) packets.push_back({place.first, place.second, std::move(bytes)});
  packets_.clear();
  return packets;
}

std::vector<Packet> run_step(const Step& step, const std::vector<PacketView>& packets, std::uint32_t buckets) {
  const std::vector<RowView> sorted = sorted_rows(packets);
  PacketWriter writer(buckets);
  for (std::size_t at = 0; at < sorted.size();) {
    const std::string_view key = sorted[at].key;
    Rows rows;
    for (; at < sorted.size() && sorted[at].key == key; ++at) rows[sorted[at].kind].push_back(sorted[at].bytes);
    for (const Row& row : step.run(std::string(key), rows)) writer.add(row);
  }
  return writer.finish();
}

std::vector<std::pair<std::string, std::string>> links_in(const std::vector<PacketView>& packets) {
  std::set<std::pair<std::string_view, std::string_view>> pairs;
  for (const PacketView& packet : packets) {
    for_each_row(packet, [&](const RowView& row) {
      for (std::size_t i = 1; i < row.links.size(); ++i) pairs.emplace(row.links.front(), row.links[i]);
    });
  }
  return {pairs.begin(), pairs.end()};
}

std::vector<Packet> under_keys(const std::vector<PacketView>& packets, const std::map<std::string, std::string>& keys,
                               std::uint32_t buckets) {
  PacketWriter writer(buckets);
  for (const PacketView& packet : packets) {
    for_each_row(packet, [&](const RowView& row) {
      const std::string key(row.key);
      const auto found = keys.find(key);
      writer.add({row.kind, found == keys.end() ? key : found->second, std::string(row.bytes),
                  std::vector<std::string>(row.links.begin(), row.links.end())});
    });
  }
  return writer.finish();
}

Rows rows_in(const std::vector<PacketView>& packets) {
  Rows rows;
  for (const PacketView& packet : packets)
    for_each_row(packet, [&](const RowView& row) { rows[row.kind].push_back(row.bytes); });
  return rows;
}

}  // namespace dealgraph::distributed

"""gzip and Zstandard files that end early, are damaged or large."""
import gzip
import zlib

from case import ANY, Case, REFUSED

# Without a mark, which would change the length of what is packed.
LINE = b'{"text": "Oracle has acquired PeopleSoft."}\n'


def zstd(data, window=None):
    """A Zstandard frame of raw blocks, without a library."""
    if window is None:
        header = bytes([0xA0]) + len(data).to_bytes(4, "little")  # single segment, four bytes of size
    else:
        header = bytes([0x00, window])
    blocks = [data[at:at + 100000] for at in range(0, len(data), 100000)] or [b""]
    frame = b"\x28\xb5\x2f\xfd" + header
    for number, block in enumerate(blocks):
        frame += ((len(block) << 3) | (number == len(blocks) - 1)).to_bytes(3, "little") + block
    return frame


def zstd_bomb(megabytes):
    """Blocks of one repeated byte."""
    block = ((128 * 1024) << 3 | 1 << 1).to_bytes(3, "little") + b" "
    last = (0 << 3 | 1).to_bytes(3, "little")
    return b"\x28\xb5\x2f\xfd\x00\x58" + block * (megabytes * 8) + last


def gzip_bomb(megabytes):
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()


def cases():
    packed, frame = gzip.compress(LINE * 50, mtime=0), zstd(LINE * 50)
    yield Case("packed.jsonl.gz", gzip.compress(LINE, mtime=0), ANY)
    yield Case("packed.jsonl.zst", zstd(LINE))
    yield Case("members.jsonl.gz", gzip.compress(LINE, mtime=0) * 3, ANY)
    yield Case("named_text.txt", gzip.compress(b"Oracle has acquired PeopleSoft.", mtime=0), ANY)
    yield Case("not_packed.jsonl.gz", LINE)
    yield Case("not_packed.txt.zst", b"Oracle has acquired PeopleSoft @@.")
    yield Case("packed_twice.jsonl.gz", gzip.compress(gzip.compress(LINE, mtime=0), mtime=0), ANY)
    yield Case("empty.jsonl.gz", b"", ANY)
    yield Case("empty_member.jsonl.gz", gzip.compress(b"", mtime=0), ANY)
    yield Case("empty_frame.txt.zst", zstd(b""), REFUSED)
    for cut in (3, 10, 18, 40, -9, -1):
        yield Case(f"cut_at_{cut}.jsonl.gz", packed[:cut], REFUSED)
    for cut in (5, 8, 12, -1):
        yield Case(f"cut_at_{cut}.jsonl.zst", frame[:cut], REFUSED)
    yield Case("rest_behind.jsonl.gz", packed + b"rest", ANY)
    yield Case("rest_behind.jsonl.zst", frame + b"rest", ANY)
    for at in (3, 12, 30, len(packed) - 6, len(packed) - 2):
        yield Case(f"damaged_at_{at}.jsonl.gz", packed[:at] + bytes([packed[at] ^ 0x5A]) + packed[at + 1:], ANY)
    for at in (4, 9, 11):
        yield Case(f"damaged_at_{at}.jsonl.zst", frame[:at] + bytes([frame[at] ^ 0xFF]) + frame[at + 1:], ANY)
    yield Case("window_of_gigabytes.jsonl.zst", zstd(LINE, window=0xFF), REFUSED)
    yield Case("bomb.jsonl.gz", gzip_bomb(100), REFUSED, 1)
    yield Case("bomb.txt.gz", gzip_bomb(300), REFUSED)
    yield Case("bomb.md.zst", zstd_bomb(300), REFUSED)
    yield Case("dictionary.jsonl.zst", b"\x28\xb5\x2f\xfd\x23\x01\x02\x03\x04\x05" + b"\0" * 20, REFUSED)

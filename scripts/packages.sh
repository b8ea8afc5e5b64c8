# The Debian 12 packages that dealgraph needs, and a function that installs what is missing. Sourced by the other scripts.

build_packages=(
  g++ cmake ninja-build pkg-config
  libyaml-cpp-dev           # front matter, dictionaries and rules
  libre2-dev                # patterns
  libgumbo-dev              # HTML
  libutf8proc-dev           # case folding and NFKC
  libxxhash-dev             # ids
  libboost-graph-dev        # the graph
  libsqlite3-dev            # the knowledge base
  nlohmann-json3-dev        # JSON
  libsimdjson-dev           # JSON lines
  zlib1g-dev libzstd-dev    # compressed input
  libcli11-dev              # arguments
  libjemalloc-dev           # memory, for the program alone
  nodejs npm                # the explorer page, bundled at build time
  python3-dev python3-venv  # the Python package
)
test_packages=(libgtest-dev chromium python3)  # chromium: the explorer page is tested in it; python3: tests/hostile
# For scripts/python.sh: what PySpark runs on.
python_test_packages=(openjdk-17-jre-headless)
fuzz_packages=(clang-16 libclang-rt-16-dev)  # for scripts/fuzz.sh: libFuzzer
coverage_packages=(gcovr)  # for scripts/coverage.sh
bench_packages=(libbenchmark-dev)  # only with -DDEALGRAPH_BENCH=ON

# Node.js often comes from elsewhere, with an npm of its own that keeps Debian's out: the commands count.
is_installed() {
  case "$1" in
    nodejs) command -v node nodejs >/dev/null && return ;;
    npm) command -v npm >/dev/null && return ;;
  esac
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# install_packages NAME...: does nothing, and needs neither network nor root, where all are installed.
install_packages() {
  local package missing=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  echo "Installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

// dealgraph_compile DATA_FOLDER OUTPUT: compiles dictionaries, lexicon and rules into one file. Run by the build.
#include <cstdio>
#include <fstream>
#include <iostream>

#include "core/error.hpp"
#include "extract/pack_compiler.hpp"
#include "extract/pack_source.hpp"
#include "extract/rule_pack.hpp"

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: dealgraph_compile DATA_FOLDER OUTPUT\n";
    return 2;
  }
  try {
    const std::string bytes = dealgraph::compile_pack(dealgraph::read_pack_source(arguments[1]));
    dealgraph::RulePack::from_bytes(bytes);  // refuses rules that the program could not load
    const std::string temporary = std::string(arguments[2]) + ".new";
    std::ofstream(temporary, std::ios::binary) << bytes;
    if (std::rename(temporary.c_str(), arguments[2]) != 0)
      throw dealgraph::Error("cannot write the compiled data", {arguments[2]});
    return 0;
  } catch (const dealgraph::Error& error) {
    std::cerr << to_string(error.place()) << ": error: " << error.what() << '\n';
    return 1;
  }
}

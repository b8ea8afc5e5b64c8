// NOT THE LEAD'S FILE. At 07:16:53 a helper (build infrastructure) overwrote the command_build.cpp that had been written here 0.8 s
// earlier, by writing a test stub through a symlink. The original was not in git and could not be recovered: please write it again over
// this stub, which only lets the program link.
#pragma message("apps/cli/command_build.cpp is a helper's stub that overwrote the lead's file; see its first lines")
#include <iostream>
#include "command.hpp"
#include "export/format.hpp"
#include "export/output_files.hpp"
#include "graph/assembler.hpp"
#include "extract/extractor.hpp"
namespace dealgraph::cli {
Runner add_build(CLI::App& program) {
  struct O { InputOptions in; std::string out; std::string format = "graphml,jsonld"; std::size_t examples = 0; };
  auto o = std::make_shared<O>();
  CLI::App* c = program.add_subcommand("build", "stub");
  add_input_options(*c, o->in);
  c->add_option("--out", o->out)->required();
  c->add_option("--format", o->format);
  c->add_option("--examples", o->examples);
  c->footer("Example:\n  dealgraph build data/articles --out demo");
  return [o] {
    std::vector<const Format*> wanted;
    std::string f = o->format + ",";
    for (std::size_t i = 0, e; (e = f.find(',', i)) != std::string::npos; i = e + 1) {
      const Format* x = find_format(f.substr(i, e - i));
      if (!x) throw CLI::ValidationError("--format", "no " + f.substr(i, e - i));
      wanted.push_back(x);
    }
    const Extractor ex(load_data(o->in.data));
    ProblemReport report;
    Assembler a;
    std::size_t n = 0;
    for_each_article(o->in, report, [&](Article&& x) { a.add(ex.extract(std::move(x))); ++n; });
    const KnowledgeGraph g = a.finish();
    write_formats(g, wanted, {}, o->out);
    std::cout << n << " articles\n";
    return report.close();
  };
}
}

// A case folder made to do harm: whatever lies in it, the program says what is wrong within bounds of time and
// memory, and the other cases of the batch are judged.
#include "spawn.h"

#include <gtest/gtest.h>

#include <algorithm>   // std::min
#include <chrono>      // std::chrono::steady_clock
#include <filesystem>  // std::filesystem::create_symlink, resize_file
#include <functional>  // std::function

#include <sys/resource.h>  // getrusage
#include <sys/stat.h>      // mkfifo
#include <zip.h>           // zip_file_add

namespace amends::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds longest{10};
constexpr long most_kilobytes = 256L * 1024;
#if defined(__SANITIZE_ADDRESS__)
constexpr bool memory_counts = false;  // the sanitizer keeps its own
#else
constexpr bool memory_counts = true;
#endif

std::string const decision =
    "Anyshire Council (25 000 001)\n\nDecision : Upheld\n\nDecision date : 02 June 2025\n\nAgreed action\n\n"
    "1. Within one month of my final decision the Council will pay Mrs T £500.\n\nFinal decision\n\n"
    "2. I have completed my investigation.\n";

std::string manifest(std::string const& file) {
  return "schema: amends/evidence/1\nreference: 25 000 001\nitems:\n  - action: 1\n    kind: remittance\n"
         "    done_on: 2025-06-20\n    sent_on: 2025-06-21\n    amount: £500\n    to: Mrs T\n    file: " +
         file + "\n";
}

// Parts of a zip file as they come, deflated.
void write_zip(std::string const& path, std::vector<std::pair<std::string, std::string>> const& parts) {
  int error = 0;
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  ASSERT_NE(archive, nullptr);
  for (auto const& [name, content] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
  ASSERT_EQ(zip_close(archive), 0);
}

std::string const bomb_of_entities =
    "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
    "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";

// Forms that draw forms that draw forms: thousands of millions of words from two kilobytes.
std::string endless_pdf() {
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                   "/Resources<</XObject<</F 5 0 R>>>>>>"};
  auto const stream = [](std::string const& dictionary, std::string const& content) {
    return "<<" + dictionary + "/Length " + std::to_string(content.size()) + ">>\nstream\n" + content + "\nendstream";
  };
  objects.push_back(stream("", "/F Do"));
  constexpr int levels = 12;
  for (int i = 0; i < levels; ++i) {
    bool const last = i + 1 == levels;
    auto const number = std::to_string(6 + i);
    std::string draws;
    for (int j = 0; j < 10; ++j) draws += last ? "BT /T 9 Tf (x) Tj ET " : "/F Do ";
    auto const resources = last ? std::string("/Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>")
                                : "/XObject<</F " + number + " 0 R>>";
    objects.push_back(stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<" + resources + ">>", draws));
  }
  std::string pdf = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    auto const at = std::to_string(pdf.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  auto const count = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + count +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(pdf.size()) + "\n%%EOF\n";
}

std::string repeated(std::string const& piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

struct Hostile {
  char const* name;
  std::string file;  // as the manifest names it
  std::function<void(TemporaryFolder const&, std::string const& folder)> make;
  int exit_code;     // of the batch: 0 judged and nothing overdue, 3 this case could not be checked
  char const* said;  // on either stream
};

void in_word(TemporaryFolder const& root, std::string const& folder, std::string const& document) {
  write_zip(root.path() + "/" + folder + "/e.docx", {{"word/document.xml", document}});
}

void in_workbook(TemporaryFolder const& root, std::string const& folder, std::string const& sheet) {
  write_zip(root.path() + "/" + folder + "/e.xlsx",
            {{"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"},
             {"xl/_rels/workbook.xml.rels",
              "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"},
             {"xl/s.xml", sheet}});
}

std::vector<Hostile> hostile() {
  using Root = TemporaryFolder const&;
  using Folder = std::string const&;
  auto const nothing = [](Root, Folder) {};
  auto const yaml = [](std::string const& text) {
    return [text](Root root, Folder folder) { root.write(folder + "/evidence.yaml", text); };
  };
  std::size_t const mega = std::size_t{1} << 20U;
  return {
      {"a path that goes up", "../good/decision.txt", nothing, 3, "leaves the case folder"},
      {"an absolute path", "/etc/passwd", nothing, 3, "leaves the case folder"},
      {"a link out of the folder", "e.txt",
       [](Root root, Folder folder) { fs::create_symlink("/etc/passwd", root.path() + "/" + folder + "/e.txt"); }, 3,
       "leaves the case folder"},
      {"a link round in a circle", "e.txt",
       [](Root root, Folder folder) { fs::create_symlink("e.txt", root.path() + "/" + folder + "/e.txt"); }, 0,
       "circle"},
      {"a pipe", "e.txt",
       [](Root root, Folder folder) { mkfifo((root.path() + "/" + folder + "/e.txt").c_str(), 0600); }, 0,
       "not a regular file"},
      {"a device", "e.txt",
       [](Root root, Folder folder) { fs::create_symlink("/dev/zero", root.path() + "/" + folder + "/e.txt"); }, 3,
       "leaves the case folder"},
      {"a pipe for a manifest", "e.txt",
       [](Root root, Folder folder) {
         fs::remove(root.path() + "/" + folder + "/evidence.yaml");
         mkfifo((root.path() + "/" + folder + "/evidence.yaml").c_str(), 0600);
       },
       3, "not a regular file"},
      {"a zip bomb in a Word document", "e.docx",
       [=](Root root, Folder folder) { in_word(root, folder, std::string(300 * mega, ' ')); }, 0,
       "unpacks to far more"},
      {"a zip bomb in a workbook", "e.xlsx",
       [=](Root root, Folder folder) { in_workbook(root, folder, std::string(300 * mega, ' ')); }, 0,
       "unpacks to far more"},
      {"a tree that fills the memory", "e.docx",
       [=](Root root, Folder folder) {
         in_word(root, folder, "<w:document><w:body>" + repeated("<a b=''/>", 3'000'000) + "</w:body></w:document>");
       },
       0, "far more than"},
      {"a bomb of entities in a Word document", "e.docx",
       [=](Root root, Folder folder) {
         in_word(
             root, folder,
             bomb_of_entities + "<w:document><w:body><w:p><w:r><w:t>&d;&f;</w:t></w:r></w:p></w:body></w:document>");
       },
       0, "does not stand in e.docx"},
      {"a bomb of entities in a workbook", "e.xlsx",
       [=](Root root, Folder folder) {
         in_workbook(root, folder,
                     bomb_of_entities +
                         "<worksheet><sheetData><row><c "
                         "t=\"inlineStr\"><is><t>&d;&f;</t></is></c></row></sheetData></worksheet>");
       },
       0, "does not stand in e.xlsx"},
      {"a text in every cell of a workbook", "e.xlsx",
       [=](Root root, Folder folder) {
         in_workbook(
             root, folder,
             "<worksheet><sheetData>" +
                 repeated("<row><c t=\"inlineStr\"><is><t>" + std::string(300, 'a') + "</t></is></c></row>", 60'000) +
                 "</sheetData></worksheet>");
       },
       0, "far more"},
      {"a CSV of a gigabyte", "e.csv",
       [](Root root, Folder folder) {
         root.write(folder + "/e.csv", "Payee,Amount\n");
         fs::resize_file(root.path() + "/" + folder + "/e.csv", std::size_t{1} << 30U);
       },
       0, "larger than 16 MiB"},
      {"a CSV of millions of lines", "e.csv",
       [](Root root, Folder folder) { root.write(folder + "/e.csv", repeated("a,1\n", 4'000'000)); }, 0,
       "far more text"},
      {"a text of short lines", "e.txt",
       [](Root root, Folder folder) { root.write(folder + "/e.txt", repeated("x\n", 8'000'000)); }, 0, "far more text"},
      {"a text of many sums", "e.txt",
       [](Root root, Folder folder) {
         std::string text;
         for (int i = 0; i < 300'000; ++i) text += "£" + std::to_string(i) + (i % 10 == 0 ? "\n" : " ");
         root.write(folder + "/e.txt", text);
       },
       0, "does not stand in e.txt"},
      {"a PDF that hangs its reader", "e.pdf",
       [](Root root, Folder folder) { root.write(folder + "/e.pdf", endless_pdf()); }, 0,
       "e.pdf"},  // out of time or out of room, as the machine goes
      {"a mail of parts within parts", "e.eml",
       [](Root root, Folder folder) {
         std::string mail = "From: a@b.example\n";
         for (int i = 0; i < 100'000; ++i)
           mail +=
               "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
         root.write(folder + "/e.eml", mail);
       },
       0, "has to be opened by a person"},
      {"a page nested without end", "e.html",
       [](Root root, Folder folder) { root.write(folder + "/e.html", repeated("<div>", 1'000'000)); }, 0, "e.html"},
      {"YAML in 10,000 levels", "e.txt", yaml(repeated("[", 10'000)), 3, "levels deep"},
      {"YAML in 10,000 maps", "e.txt", yaml("a: " + repeated("{a: ", 10'000)), 3, "levels deep"},
      {"YAML of aliases", "e.txt",
       yaml("a: &a [x,x,x,x,x,x,x,x,x]\n" + repeated("b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n", 10'000)), 3, "alias"},
      {"a manifest with every field wrong", "e.txt",
       yaml("schema: amends/evidense/1\nreference: 99 999 999\nitems:\n  - action: 7\n    fingerprint: 1\n"
            "    kind: remitance\n    by: [a]\n    done_on: 2025-02-31\n    sent_on: 2031-01-01\n    amount: lots\n"
            "    to: {a: b}\n    state: payed\n    file: ../x\n    note: [a]\n    colour: red\n"
            "events:\n  - {action: 0, event: x}\nextensions_requested:\n  - {action: x, to: soon}\n"),
       3, "remitance"},
  };
}

TEST(HostileCase, EndsInAMessageWithinBoundsAndTheOthersAreJudged) {
  for (auto const& one : hostile()) {
    TemporaryFolder const root;
    root.write("bad/decision.txt", decision);
    root.write("bad/evidence.yaml", manifest(one.file));
    one.make(root, "bad");
    root.write("good/decision.txt", decision);
    root.write("good/evidence.yaml", manifest("advice.txt"));
    root.write("good/advice.txt", "REMITTANCE ADVICE\nPayment date: 20 June 2025\nPayee: Mrs T\nAmount: £500.00\n");

    auto const start = std::chrono::steady_clock::now();
    auto const spoken = run_amends({"check", ".", "--as-of", "2025-06-25"}, root.path());
    EXPECT_LT(std::chrono::steady_clock::now() - start, longest) << one.name;
    EXPECT_EQ(spoken.exit_code, one.exit_code) << one.name << "\n" << spoken.err;
    EXPECT_NE((spoken.out + spoken.err).find(one.said), std::string::npos) << one.name << "\n"
                                                                           << spoken.out << spoken.err;
    EXPECT_NE(spoken.out.find("SATISFIED"), std::string::npos) << one.name << ": the good case is judged\n"
                                                               << spoken.out;
    EXPECT_EQ(spoken.out.find("root:"), std::string::npos) << one.name << ": a file from outside is shown";
  }
  // The largest of all the children so far, pdftotext among them.
  rusage used{};
  ASSERT_EQ(getrusage(RUSAGE_CHILDREN, &used), 0);
  if (memory_counts) {
    EXPECT_LT(used.ru_maxrss, most_kilobytes);
  }
}

}  // namespace
}  // namespace amends::tests

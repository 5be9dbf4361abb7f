#include "grammar/statement/blocks.h"
#include "grammar/statement/depths.h"
#include "grammar/statement/parse.h"
#include "grammar/statement/sentences.h"

namespace amends {

std::vector<Paragraph> split_paragraphs(std::string_view source, Span part) {
  auto const blocks = gather_blocks(source, part);
  auto placed = place_blocks(source, blocks);
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto const& block = blocks[i];
    Paragraph paragraph;
    paragraph.span = block.words;
    if (block.label) {
      paragraph.label_span = block.label->span;
      paragraph.label = block.label->printed;
    }
    paragraph.path = std::move(placed[i].path);
    paragraph.depth = placed[i].depth;
    paragraph.subheading = placed[i].subheading;
    paragraph.due_cell = block.is_due;
    paragraph.joined_breaks = block.joined_breaks;
    paragraph.sentences = split_sentences(source, block.words, LineEnds::are_blanks);
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

}  // namespace amends

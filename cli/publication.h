// A folder of dated reports, written so that nobody ever sees half of one: all files of a night go into a
// hidden folder beside the others, which then takes its place at once; `latest` is moved last.
#pragma once

#include <optional>     // std::optional
#include <stdexcept>    // std::runtime_error
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// The folder cannot be written to; the reports that were there are there still.
class PublicationError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Publication {
 public:
  // Makes the folder where there is none, takes its lock, and removes what a run that was killed left half
  // done. Nothing where another run holds the lock. Throws PublicationError.
  static std::optional<Publication> begin(std::string folder);
  Publication(Publication&& other) noexcept;
  Publication& operator=(Publication&&) = delete;
  ~Publication();

  // A file of a night, written piece by piece. Several may be written at once, by several threads.
  class File {
   public:
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    ~File();
    void write(std::string_view bytes);
    void finish();

   private:
    friend class Publication;
    explicit File(std::string path);

    std::string path_;
    int descriptor_;
  };
  // `name` may have one folder in it: "letters/23-010-123_refer.txt".
  [[nodiscard]] File open(std::string const& name);
  // Writes everything through to the disk, puts it in `folder`/`day`, in the place of what is there, and points
  // `latest` at it.
  void publish(std::string const& day);
  // Removes all but the `count` latest dated folders and `published`; 0 keeps all.
  void keep(unsigned count, std::string const& published);

 private:
  Publication(std::string folder, int lock);

  std::string folder_;
  std::string hidden_;  // where the files go until they are published; empty afterwards
  int lock_ = -1;
};

}  // namespace amends

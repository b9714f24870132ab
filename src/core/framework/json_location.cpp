#include "core/framework/json_location.h"

#include "core/framework/json_path_tracker.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace inclusion {
namespace {

using Json = nlohmann::json;

/// Reads characters and lets others see how far the reading has got.
class WatchedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedIterator(const char* at, const char** watched) : m_at(at), m_watched(watched) {}

    reference operator*() const { return *m_at; }
    WatchedIterator& operator++() {
        *m_watched = ++m_at;
        return *this;
    }
    WatchedIterator operator++(int) {
        WatchedIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const WatchedIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const WatchedIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_watched;
};

/// Receives the parser's events and notes where the wanted places stand.
class Locator : public nlohmann::json_sax<Json> {
public:
    Locator(std::string_view text, const std::set<std::string>& wanted)
        : m_wanted(wanted), m_counted(text.data()), m_read(text.data()) {}

    const char** watched() { return &m_read; }
    std::map<std::string, JsonLocation> takeLocations() { return std::move(m_locations); }

    bool null() override { return scalar(); }
    bool boolean(bool) override { return scalar(); }
    bool number_integer(number_integer_t) override { return scalar(); }
    bool number_unsigned(number_unsigned_t) override { return scalar(); }
    bool number_float(number_float_t, const string_t&) override { return scalar(); }
    bool string(string_t&) override { return scalar(); }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& key) override {
        m_path.key(key);
        return true;
    }
    bool start_object(std::size_t) override { return start(false); }
    bool start_array(std::size_t) override { return start(true); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string&, const Json::exception&) override { return false; }

private:
    void note() {
        ++m_order;
        const std::string pointer = m_path.place().pointer();
        if (!m_wanted.contains(pointer) || m_locations.contains(pointer))
            return;
        // After a number the parser has read one character more, which may be the line break.
        const char* last = m_read - 1;
        m_line += static_cast<int>(std::count(m_counted, std::max(m_counted, last), '\n'));
        m_counted = std::max(m_counted, last);
        m_locations[pointer] = {m_order, m_line};
    }
    bool isComplete() const { return m_locations.size() == m_wanted.size(); }
    bool scalar() {
        note();
        m_path.valueDone();
        return !isComplete();
    }
    bool start(bool isArray) {
        note();
        m_path.startContainer(isArray);
        return !isComplete();
    }
    bool end() {
        m_path.endContainer();
        return true;
    }

    const std::set<std::string>& m_wanted;
    const char* m_counted;
    const char* m_read;
    int m_line = 1;
    std::size_t m_order = 0;
    PathTracker m_path;
    std::map<std::string, JsonLocation> m_locations;
};

} // namespace

std::map<std::string, JsonLocation> locateInJson(std::string_view text,
                                                 const std::set<std::string>& pointers) {
    if (pointers.empty())
        return {};
    Locator locator(text, pointers);
    const WatchedIterator begin(text.data(), locator.watched());
    const WatchedIterator end(text.data() + text.size(), locator.watched());
    Json::sax_parse(begin, end, &locator);
    return locator.takeLocations();
}

} // namespace inclusion

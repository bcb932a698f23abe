#include "sandbox/httpreader.h"

#include <http_parser.h>

#include <algorithm>

namespace sandbox {

using wording::RestProblem;

namespace {

/// The parser is built leniently and lets spaces into names.
bool isHeaderName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](char c) {
        return c > ' ' && c < 0x7F && c != ':' && c != '"' && c != '(' && c != ')' && c != ',';
    });
}

} // namespace

struct HttpReader::Grammar
{
    http_parser parser;

    static HttpReader *reader(http_parser *parser)
    {
        return static_cast<HttpReader *>(parser->data);
    }

    static int url(http_parser *parser, const char *at, size_t length)
    {
        HttpReader &self = *reader(parser);
        self.m_target.append(at, static_cast<qsizetype>(length));
        if (self.m_target.size() > self.m_limits.target) {
            self.refuse(414, RestProblem::TargetTooLong);
            return 1;
        }
        return 0;
    }

    static int counted(HttpReader &self, size_t length)
    {
        self.m_headerBytes += static_cast<qsizetype>(length);
        if (self.m_headerBytes > self.m_limits.headers) {
            self.refuse(431, RestProblem::HeadersTooLarge);
            return 1;
        }
        return 0;
    }

    static int headerField(http_parser *parser, const char *at, size_t length)
    {
        HttpReader &self = *reader(parser);
        if (self.m_state == State::Body) {
            return counted(self, length); // the trailer of a chunked body says nothing we need
        }
        if (self.m_inValue) {
            self.lineEnded();
        }
        self.m_name.append(at, static_cast<qsizetype>(length));
        if (self.m_request.headers.lines().size() >= self.m_limits.headerLines) {
            self.refuse(431, RestProblem::HeadersTooLarge);
            return 1;
        }
        return counted(self, length);
    }

    static int headerValue(http_parser *parser, const char *at, size_t length)
    {
        HttpReader &self = *reader(parser);
        if (self.m_state == State::Body) {
            return counted(self, length);
        }
        self.m_inValue = true;
        self.m_value.append(at, static_cast<qsizetype>(length));
        return counted(self, length);
    }

    static int headersComplete(http_parser *parser)
    {
        HttpReader &self = *reader(parser);
        if (!self.headersEnded()) {
            return -1;
        }
        self.m_state = State::Body;
        return 0;
    }

    static int body(http_parser *parser, const char *at, size_t length)
    {
        HttpReader &self = *reader(parser);
        self.m_request.body.append(at, static_cast<qsizetype>(length));
        if (self.m_request.body.size() > self.m_limits.body) {
            self.refuse(413, RestProblem::BodyTooLarge);
            return 1;
        }
        return 0;
    }

    static int complete(http_parser *parser)
    {
        HttpReader &self = *reader(parser);
        self.m_request.keepAlive = http_should_keep_alive(parser) != 0 && parser->upgrade == 0;
        self.m_state = State::Complete;
        // What stands behind is the next request: it waits until this one is answered.
        http_parser_pause(parser, 1);
        return 0;
    }

    static const http_parser_settings &callbacks()
    {
        static const http_parser_settings settings = [] {
            http_parser_settings all;
            http_parser_settings_init(&all);
            all.on_url = url;
            all.on_header_field = headerField;
            all.on_header_value = headerValue;
            all.on_headers_complete = headersComplete;
            all.on_body = body;
            all.on_message_complete = complete;
            return all;
        }();
        return settings;
    }
};

HttpReader::HttpReader(const Limits &limits)
    : m_limits(limits)
    , m_grammar(std::make_unique<Grammar>())
{
    begin();
}

HttpReader::~HttpReader() = default;

void HttpReader::begin()
{
    http_parser_init(&m_grammar->parser, HTTP_REQUEST);
    m_grammar->parser.data = this;
    m_state = State::Waiting;
    m_request = {};
    m_target.clear();
    m_name.clear();
    m_value.clear();
    m_headerBytes = 0;
    m_inValue = false;
    m_expects = false;
    m_namesAreSound = true;
}

void HttpReader::refuse(int status, RestProblem problem)
{
    if (m_state != State::Broken) {
        m_state = State::Broken;
        m_problem = { status, problem };
    }
}

qsizetype HttpReader::feed(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_state == State::Complete || m_state == State::Broken) {
        return 0;
    }
    if (m_state == State::Waiting) {
        // Empty lines between two requests are none of them.
        const char first = bytes.at(0);
        if (first == '\r' || first == '\n') {
            return 1;
        }
        m_firstByteIsLetter = first >= 'A' && first <= 'Z';
        m_state = State::Headers;
    }
    const size_t used = http_parser_execute(&m_grammar->parser, &Grammar::callbacks(),
        bytes.constData(), static_cast<size_t>(bytes.size()));
    const auto error = static_cast<http_errno>(m_grammar->parser.http_errno);
    if (m_state == State::Complete || m_state == State::Broken) {
        return static_cast<qsizetype>(used);
    }
    switch (error) {
    case HPE_OK:
        break;
    case HPE_HEADER_OVERFLOW:
        refuse(431, RestProblem::HeadersTooLarge);
        break;
    case HPE_INVALID_METHOD:
        if (m_firstByteIsLetter) {
            refuse(501, RestProblem::MethodUnknown);
            break;
        }
        [[fallthrough]];
    default:
        refuse(400, RestProblem::BrokenRequest);
    }
    return static_cast<qsizetype>(used);
}

void HttpReader::lineEnded()
{
    m_namesAreSound = m_namesAreSound && isHeaderName(m_name);
    m_request.headers.add(m_name, m_value.trimmed());
    m_name.clear();
    m_value.clear();
    m_inValue = false;
}

bool HttpReader::headersEnded()
{
    if (!m_name.isEmpty()) {
        lineEnded();
    }
    const http_parser &parser = m_grammar->parser;
    m_request.method = http_method_str(static_cast<http_method>(parser.method));
    if (parser.http_major != 1 || parser.http_minor > 1) {
        refuse(505, RestProblem::VersionUnknown);
        return false;
    }
    m_request.http10 = parser.http_minor == 0;
    if (!m_namesAreSound || !readTarget()) {
        refuse(400, RestProblem::BrokenRequest);
        return false;
    }
    const qsizetype hosts = m_request.headers.count("Host");
    if (hosts > 1 || (hosts == 0 && !m_request.http10)) {
        refuse(400, RestProblem::BrokenRequest);
        return false;
    }
    const bool sized = (parser.flags & F_CONTENTLENGTH) != 0;
    if (sized && parser.content_length > static_cast<uint64_t>(m_limits.body)) {
        refuse(413, RestProblem::BodyTooLarge);
        return false;
    }
    const QByteArray expectation = m_request.headers.value("Expect");
    if (!expectation.isNull()) {
        if (expectation.compare("100-continue", Qt::CaseInsensitive) != 0) {
            refuse(417, RestProblem::BrokenRequest);
            return false;
        }
        m_expects = !m_request.http10;
    }
    return true;
}

bool HttpReader::readTarget()
{
    if (m_request.method == "CONNECT") {
        m_request.path = "/";
        return true; // no route has this method
    }
    if (m_target == "*") {
        m_request.path = "*";
        return true;
    }
    http_parser_url parts;
    http_parser_url_init(&parts);
    if (http_parser_parse_url(m_target.constData(), static_cast<size_t>(m_target.size()), 0, &parts)
        != 0) {
        return false;
    }
    const auto part = [&](http_parser_url_fields field) {
        return (parts.field_set & (1U << field)) == 0
            ? QByteArray()
            : m_target.mid(parts.field_data[field].off, parts.field_data[field].len);
    };
    m_request.path = part(UF_PATH);
    m_request.query = part(UF_QUERY);
    m_request.authority = part(UF_HOST);
    if (m_request.authority.contains(':')) { // an IPv6 address without its brackets
        m_request.authority = '[' + m_request.authority + ']';
    }
    if (const QByteArray port = part(UF_PORT); !port.isEmpty()) {
        m_request.authority += ':' + port;
    }
    if (m_request.path.isEmpty()) {
        m_request.path = "/";
    }
    return m_request.path.startsWith('/');
}

bool HttpReader::takeExpectation()
{
    const bool expects = m_expects && m_state == State::Body;
    m_expects = m_expects && !expects;
    return expects;
}

Request HttpReader::take()
{
    Request request = std::move(m_request);
    begin();
    return request;
}

} // namespace sandbox

#include "app/store/readers.h"

namespace broadsheet {

Readers::Readers(const QString &path, Opener opener, int threads)
    : m_path(path)
    , m_opener(std::move(opener))
{
    m_pool.setMaxThreadCount(threads);
}

Readers::~Readers() { m_pool.waitForDone(); }

std::unique_ptr<Database> Readers::lend()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            auto connection = std::move(m_free.back());
            m_free.pop_back();
            return connection;
        }
    }
    return m_opener();
}

void Readers::giveBack(std::unique_ptr<Database> connection)
{
    connection->stopWhen({});
    const std::lock_guard lock(m_mutex);
    m_free.push_back(std::move(connection));
}

Error Readers::currentError() const { return databaseError(std::current_exception(), m_path); }

} // namespace broadsheet

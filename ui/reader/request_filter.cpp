#include "ui/reader/request_filter.h"

#include "ui/reader/scheme_handler.h"

namespace broadsheet {

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!isPageUrl(info.requestUrl())) {
        info.block(true);
        Q_EMIT refused(info.requestUrl());
    }
}

} // namespace broadsheet

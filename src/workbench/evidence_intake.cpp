#include "workbench/evidence_intake.h"

#include "core/protection/key_ring.h"
#include "core/storage/content_keeper.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"
#include "workbench/web_address.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QThread>
#include <QUrl>

#include <utility>

namespace inclusion {
namespace {

constexpr int longestTitle = 120; ///< of evidence made from a text, in characters

QStringList localFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// The name of a file as a title: no ending, spaces instead of what stands for them in names.
QString titleFrom(const std::string& fileName) {
    QString title = QFileInfo(toQt(fileName)).completeBaseName();
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    title = title.simplified();
    return title.isEmpty() ? toQt(fileName) : title;
}

} // namespace

Evidence evidenceCalled(const QString& title) {
    Evidence evidence;
    evidence.title = toCore(title);
    if (isWebAddress(title))
        evidence.link = toCore(title);
    return evidence;
}

EvidenceIntake::EvidenceIntake(AuditSession& session, QObject* parent)
    : QObject(parent), m_session(session) {}

EvidenceIntake::~EvidenceIntake() {
    // Says nothing: whoever listened may be gone. Threads that go on speak to this object, so they are waited
    // for.
    letGo();
    for (QThread* thread : std::exchange(m_ending, {})) {
        thread->disconnect(this);
        thread->wait();
        delete thread;
        m_session.endKeeping();
    }
}

bool EvidenceIntake::canTake(const QMimeData& data) {
    return !localFiles(data).isEmpty() || data.hasImage() || !data.text().trimmed().isEmpty();
}

bool EvidenceIntake::isNoText(const QMimeData& data) {
    return !localFiles(data).isEmpty() || (data.hasImage() && !data.hasText());
}

void EvidenceIntake::take(const QMimeData& data, const Target& target) {
    if (m_session.isReadOnly())
        return;
    if (const QStringList paths = localFiles(data); !paths.isEmpty()) {
        takeFiles(paths, target);
        return;
    }
    Evidence evidence;
    evidence.date = m_session.clock().today();
    if (data.hasImage()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!qvariant_cast<QImage>(data.imageData()).save(&buffer, "PNG"))
            return;
        const QString name = tr("Picture of %1").arg(toQt(evidence.date->shortForm()));
        FilesRead read;
        read.files.push_back({{toCore(name) + ".png", "image/png", bytes.toStdString(), {}}, {}});
        store(std::move(read), target);
        return;
    }
    const QString text = data.text().trimmed();
    if (text.isEmpty() || !target.evidence.isEmpty())
        return;
    evidence.title = toCore(text.section(QLatin1Char('\n'), 0, 0).simplified().left(longestTitle));
    if (isWebAddress(text))
        evidence.link = toCore(text);
    else if (toCore(text) != evidence.title)
        evidence.summary = toCore(text);
    addEvidence(std::move(evidence), target, {});
}

void EvidenceIntake::takeFiles(const QStringList& paths, const Target& target) {
    if (m_session.isReadOnly() || paths.isEmpty())
        return;
    letGo();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const int of = static_cast<int>(paths.size());
    m_session.beginKeeping();
    m_thread = QThread::create([this, paths, target, of, cancelled = m_cancelled, file = m_session.path(),
                                keys = m_session.dependencies().keys] {
        const auto tell = [&](int done) {
            if (!*cancelled)
                Q_EMIT progressed(done, of);
        };
        // Where it cannot be kept ahead, the edit keeps it, and says why it cannot.
        const auto keep = [&](const NewAttachment& read) {
            static_cast<void>(keepContentAhead(file, unlockBy(keys), read.sha256, read.bytes));
        };
        auto read = std::make_shared<FilesRead>(readFiles(paths, *cancelled, tell, keep));
        // Handed over in the GUI thread, where this object lives.
        QMetaObject::invokeMethod(this, [this, read, target, cancelled] {
            if (*cancelled)
                return;
            m_thread->wait();
            delete std::exchange(m_thread, nullptr);
            m_session.endKeeping();
            store(std::move(*read), target);
        });
    });
    m_thread->start();
}

void EvidenceIntake::letGo() {
    if (!m_thread)
        return;
    *m_cancelled = true;
    QThread* thread = std::exchange(m_thread, nullptr);
    m_ending.append(thread);
    connect(thread, &QThread::finished, this, [this, thread] { end(thread); });
    if (thread->isFinished())
        end(thread);
}

void EvidenceIntake::end(QThread* thread) {
    if (!m_ending.removeOne(thread))
        return;
    thread->wait();
    thread->deleteLater();
    m_session.endKeeping();
}

void EvidenceIntake::cancel() {
    letGo();
    Q_EMIT finished({});
}

void EvidenceIntake::store(FilesRead read, const Target& target) {
    QStringList problems;
    for (const Error& problem : read.problems)
        problems.append(errorText(problem));
    if (!target.evidence.isEmpty() && !read.files.empty()) {
        std::vector<NewAttachment> files;
        for (ReadFile& file : read.files)
            files.push_back(std::move(file.attachment));
        auto edit = m_session.service().attach(target.evidence, std::move(files));
        if (!edit && edit.error().code == ErrorCode::AlreadyThere)
            problems.append(tr("This file is attached already."));
        else
            m_session.run(std::move(edit));
    } else {
        for (ReadFile& file : read.files) {
            Evidence evidence;
            evidence.title = toCore(titleFrom(file.attachment.fileName));
            evidence.date = file.changed.isValid() ? toCore(file.changed) : m_session.clock().today();
            std::vector<NewAttachment> one;
            one.push_back(std::move(file.attachment));
            addEvidence(std::move(evidence), target, std::move(one));
        }
    }
    Q_EMIT finished(problems);
}

void EvidenceIntake::addEvidence(Evidence evidence, const Target& target, std::vector<NewAttachment> files) {
    evidence.id = m_session.newId<EvidenceId>();
    const QString id = toQt(evidence.id.text());
    std::vector<std::string> subjects;
    if (!target.subjectId.empty())
        subjects.push_back(target.subjectId);
    if (m_session.run(m_session.service().addEvidence(std::move(evidence), m_session.auditId(), subjects,
                                                      std::move(files))))
        Q_EMIT added(id);
}

} // namespace inclusion

#pragma once

#include <string_view>

/// Readers of tables, documents and pictures that a school takes in. They abort where a promise is broken.

/// A table of evidence as CSV.
void readEvidenceCsv(std::string_view bytes);

/// A table of a framework: CSV, or a package (ODS, XLSX, DOCX) as it lies on a disk. What is read is made
/// into a framework.
void readTableFile(std::string_view bytes);

/// The same behind the package, which is made here and whole: the content of an OpenDocument spreadsheet; the
/// parts of an Excel workbook, one after the other with a NUL between them (sheet, texts, workbook); the
/// content of a Word document.
void readOdsContent(std::string_view bytes);
void readXlsxParts(std::string_view bytes);
void readDocxContent(std::string_view bytes);

/// A school's own copy of a framework's wording: text, PDF or table.
void readWordingCopy(std::string_view bytes);

/// The text of a PDF, and the sentences in it.
void readPdfCopy(std::string_view bytes);

/// A picture as reports show it, and as the cover's logo.
void readPicture(std::string_view bytes);

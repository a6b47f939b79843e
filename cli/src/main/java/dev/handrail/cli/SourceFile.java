package dev.handrail.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.JavaFileObject;

/**
 * A source, in a folder or in an archive. What is no UTF-8 in it is read as replacement characters.
 *
 * @param path where it is
 * @param name what reports call it
 * @param content how to read it
 */
record SourceFile(Path path, String name, Content content) implements JavaFileObject {

  /** The characters of a source. */
  interface Content {
    String read() throws IOException;
  }

  /** What is stored at a path. */
  private record Stored(Path path) implements Content {
    @Override
    public String read() throws IOException {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }
  }

  /** What somebody wants to store. */
  private record Given(String text) implements Content {
    @Override
    public String read() {
      return text;
    }
  }

  /** A source as it is. */
  SourceFile(Path path, String name) {
    this(path, name, new Stored(path));
  }

  /** The source with another text, which is stored nowhere yet. */
  SourceFile with(String text) {
    return new SourceFile(path, name, new Given(text));
  }

  /** Its lines, for reports. */
  List<String> lines() {
    try {
      return text().lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Its characters. */
  String text() throws IOException {
    return content.read();
  }

  /** The last part of its name, without the extension. */
  String simpleName() {
    String file = path.getFileName().toString();
    return file.substring(0, file.length() - Kind.SOURCE.extension.length());
  }

  @Override
  public Kind getKind() {
    return Kind.SOURCE;
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.SOURCE && simpleName.equals(simpleName());
  }

  @Override
  public URI toUri() {
    return path.toUri();
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    return text();
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Reader openReader(boolean ignoreEncodingErrors) throws IOException {
    return new StringReader(text());
  }

  @Override
  public long getLastModified() {
    return 0;
  }

  // What javac asks of class files only, and what only a compiler that writes would do.

  @Override
  @SuppressWarnings("NullAway") // The interface says so: null where it is not known.
  public NestingKind getNestingKind() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // The interface says so: null where it is not known.
  public Modifier getAccessLevel() {
    return null;
  }

  @Override
  public OutputStream openOutputStream() throws IOException {
    throw new IOException("sources are only read");
  }

  @Override
  public Writer openWriter() throws IOException {
    throw new IOException("sources are only read");
  }

  @Override
  public boolean delete() {
    return false;
  }
}

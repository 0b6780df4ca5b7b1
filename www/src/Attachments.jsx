import styled from 'styled-components';
import FileIcon from '@zendeskgarden/svg-icons/src/16/file-generic-stroke.svg';
import ImageIcon from '@zendeskgarden/svg-icons/src/16/file-image-stroke.svg';

import { paint } from './paint.js';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-top: 10px;
`;

const File = styled.a`
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 5px 10px;
  border: 1px solid ${paint('border.default')};
  border-radius: 4px;
  background: ${paint('background.default')};
  color: inherit;
  font-size: 13px;
  &:hover { border-color: ${paint('border.primaryEmphasis')}; text-decoration: none; }
  small { color: ${paint('foreground.subtle')}; font-size: 12px; }
`;

const Picture = styled.a`
  display: block;
  width: 176px;
  overflow: hidden;
  border: 1px solid ${paint('border.default')};
  border-radius: 4px;
  img { display: block; width: 100%; height: 99px; object-fit: cover; }
`;

/** The link's text is cut in the middle; the whole name is in the address. */
const short = (/** @type {string} */ name) => (name.length > 24 ? `${name.slice(0, 13)}…${name.slice(-8)}` : name);

const size = (/** @type {number} */ bytes) => (bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`);

/** @param {{files: any[]}} props */
export const Attachments = ({ files }) => {
  const shown = files.filter((file) => !file.inline);
  if (shown.length === 0) return null;
  return (
    <Row>
      {shown.map((file) => {
        if (file.deleted) return <small key={file.id}>{file.file_name} (redacted)</small>;
        const picture = /^image\//.test(file.content_type);
        return picture ? (
          <Picture key={file.id} className="attachment" data-test-id="attachment-thumbnail" href={file.content_url} target="_blank" rel="noopener" title={file.file_name}>
            <img src={file.content_url} alt={file.file_name} />
          </Picture>
        ) : (
          <File key={file.id} className="attachment" data-test-id="attachment-thumbnail" href={file.content_url} target="_blank" rel="noopener">
            {/\.(png|jpe?g|gif)$/i.test(file.file_name) ? <ImageIcon /> : <FileIcon />}
            <span>{short(file.file_name)}</span>
            <small>{size(file.size)}</small>
          </File>
        );
      })}
    </Row>
  );
};
